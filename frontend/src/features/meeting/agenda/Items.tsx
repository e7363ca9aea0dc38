import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { useMeetingWrite } from '@/api/meeting';
import type { Item, Meeting, Write } from '@/api/meeting';
import { nameIn } from '@/i18n/language';
import { itemStates } from '@/reading/meetings';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Menu } from '@/ui/Menu';
import { Removal } from './Removal';

/** The agenda in its order: what was considered, what is on now, what is ahead. */
export function Items({ meeting }: { meeting: Meeting }) {
  const write = useMeetingWrite();
  const [removing, remove] = useState<Item | null>(null);
  if (meeting.items.length === 0) {
    return <EmptyState title={<Trans>Повестка пуста. Добавьте первый вопрос.</Trans>} />;
  }
  return (
    <>
      <ProblemNotice failure={write.error} />
      <ol className="items">
        {meeting.items.map((item) => (
          <li key={item.id} className="item" data-state={item.state}>
            <span className="item-number" aria-hidden="true">
              {item.number}
            </span>
            <Told item={item} />
            <Verbs meeting={meeting} item={item} write={write} onRemove={() => remove(item)} />
          </li>
        ))}
      </ol>
      {removing && <Removal meeting={meeting} item={removing} onClose={() => remove(null)} />}
    </>
  );
}

function Told({ item }: { item: Item }) {
  const { i18n } = useLingui();
  const title = nameIn(item.act?.title ?? item.title, i18n.locale);
  const state = itemStates[item.state];
  return (
    <div className="stack-tight">
      <p className="item-title">
        <span className="vh">
          <Trans>Вопрос {item.number}</Trans>.{' '}
        </span>
        {item.act ? <Link href={`/a/${item.act.slug}`}>{title}</Link> : title}
      </p>
      <p className="row">
        <Chip tone={state.tone}>{i18n._(state.name)}</Chip>
        {item.amendments && item.amendments.total > 0 && (
          <span className="muted">
            <Plural
              value={item.amendments.total}
              one={`# поправка, решено ${item.amendments.decided}`}
              few={`# поправки, решено ${item.amendments.decided}`}
              many={`# поправок, решено ${item.amendments.decided}`}
              other={`# поправки, решено ${item.amendments.decided}`}
            />
          </span>
        )}
        {item.note && <span className="muted">«{item.note}»</span>}
      </p>
    </div>
  );
}

interface VerbsProps {
  meeting: Meeting;
  item: Item;
  write: ReturnType<typeof useMeetingWrite>;
  onRemove: () => void;
}

function Verbs({ meeting, item, write, onRemove }: VerbsProps) {
  const { t } = useLingui();
  const at = `/meetings/${meeting.id}/items/${item.id}`;
  const put = (asked: Write, said: string) => after(write.mutateAsync(asked), () => announce(said));
  const conduct = meeting.may['meeting.conduct'];
  const place = meeting.items.findIndex(({ id }) => id === item.id);
  const move = (to: number) =>
    put(
      {
        method: 'POST',
        path: `/meetings/${meeting.id}/agenda-moves`,
        body: { item: item.id, after: meeting.items[to]?.id ?? null, reason: t`порядок изменён секретариатом` },
        revision: meeting.revision,
      },
      t`Вопрос перемещён.`,
    );
  const waits = item.state === 'waiting' || item.state === 'postponed';
  const free = meeting.status === 'open' && meeting.current === null;
  return (
    <div className="item-verbs">
      {item.state === 'current' && (
        <>
          <Link href={`/m/${meeting.id}/run`} asButton="primary">
            <Trans>За пульт</Trans>
          </Link>
          <Button
            pending={write.isPending}
            onClick={() => put({ method: 'POST', path: `${at}/closing`, body: { postponed: false, note: '' } }, t`Вопрос ${item.number} закрыт.`)}
          >
            <Trans>Закрыть вопрос</Trans>
          </Button>
        </>
      )}
      {waits && free && (
        <MayButton
          may={conduct}
          pending={write.isPending}
          onClick={() => put({ method: 'POST', path: `${at}/taking-up`, body: {} }, t`Вопрос ${item.number} взят.`)}
        >
          <Trans>Взять вопрос {item.number}</Trans>
        </MayButton>
      )}
      {waits && meeting.may['meeting.agenda']?.allowed && (
        <Menu
          label={t`Ещё`}
          spoken={t`Ещё действия с вопросом ${item.number}`}
          entries={[
            ...(place > 0 ? [{ key: 'up', label: t`Выше`, act: () => move(place - 2) }] : []),
            { key: 'down', label: t`Ниже`, act: () => move(Math.min(place + 1, meeting.items.length - 1)) },
            { key: 'remove', label: t`Снять с повестки…`, act: onRemove },
          ]}
        />
      )}
    </div>
  );
}
