import { Trans, useLingui } from '@lingui/react/macro';
import { after } from '@/api/after';
import { useMeeting, useMeetingWrite } from '@/api/meeting';
import type { Item, Meeting } from '@/api/meeting';
import { nameIn } from '@/i18n/language';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Progress } from '@/ui/Progress';
import { Skeleton } from '@/ui/Skeleton';
import { Console } from './Console';
import { ClosingPanel } from './closing/ClosingPanel';
import { useListed } from './useListed';
import './sitting.css';

/** The chair's console of a meeting: the item under way, and its amendments where it has any. */
export default function ConsolePage({ meeting: id }: { meeting: string }) {
  const meeting = useMeeting(id).data;
  if (!meeting) return <Skeleton lines={12} />;
  const item = meeting.items.find((one) => one.id === meeting.current);
  return (
    <div className="page stack sitting">
      <ItemBar meeting={meeting} item={item} />
      {item?.act ? <OfAct key={item.id} meeting={meeting} act={item.act.slug} /> : <NothingYet meeting={meeting} item={item} />}
    </div>
  );
}

function OfAct({ meeting, act }: { meeting: Meeting; act: string }) {
  const { t } = useLingui();
  const { amendments, loaded, total, complete } = useListed(act);
  if (!amendments) return <Skeleton lines={12} />;
  return (
    <>
      {!complete && <Progress done={loaded} of={total} label={t`Собираем поправки: ${loaded} из ${total}`} />}
      <ClosingPanel act={act} meeting={meeting} when="decided" />
      {amendments.length === 0 ? (
        <EmptyState title={<Trans>По этому акту поправок нет</Trans>} />
      ) : (
        <Console act={act} amendments={amendments} meeting={meeting} />
      )}
      <ClosingPanel act={act} meeting={meeting} when="before" />
    </>
  );
}

function NothingYet({ meeting, item }: { meeting: Meeting; item: Item | undefined }) {
  if (item) return <EmptyState title={<Trans>В этом вопросе поправок нет: решайте голосованием на странице «Голосование».</Trans>} />;
  return (
    <EmptyState
      title={meeting.status === 'open' ? <Trans>Начните с вопроса повестки</Trans> : <Trans>Заседание не открыто</Trans>}
      action={
        <Link href={`/m/${meeting.id}`}>
          <Trans>К повестке и регистрации</Trans>
        </Link>
      }
    >
      <Trans>Здесь появятся поправки вопроса, за который взялось заседание.</Trans>
    </EmptyState>
  );
}

/** The item under way, and going on to the next. */
function ItemBar({ meeting, item }: { meeting: Meeting; item: Item | undefined }) {
  const { t, i18n } = useLingui();
  const write = useMeetingWrite();
  const next = meeting.items.find((one) => one.state === 'waiting');
  const may = meeting.may['meeting.conduct'];
  const post = (path: string, body: unknown, said: string) =>
    after(write.mutateAsync({ method: 'POST', path: `/meetings/${meeting.id}/items/${path}`, body }), () => announce(said));
  return (
    <header className="item-bar stack-tight">
      <div className="row">
        {item && (
          <h2>
            <span className="muted">
              <Trans>Вопрос {item.number}</Trans>
            </span>{' '}
            {nameIn(item.act?.title ?? item.title, i18n.locale)}
          </h2>
        )}
        {item && (
          <MayButton
            may={may}
            pending={write.isPending}
            onClick={() => post(`${item.id}/closing`, { postponed: false, note: '' }, t`Вопрос ${item.number} закрыт.`)}
          >
            <Trans>Закрыть вопрос</Trans>
          </MayButton>
        )}
        {!item && next && meeting.status === 'open' && (
          <MayButton
            may={may}
            variant="primary"
            pending={write.isPending}
            onClick={() => post(`${next.id}/taking-up`, {}, t`Вопрос ${next.number} взят.`)}
          >
            <Trans>
              Взять вопрос {next.number}: {nameIn(next.act?.title ?? next.title, i18n.locale)}
            </Trans>
          </MayButton>
        )}
      </div>
      <ProblemNotice failure={write.error} />
    </header>
  );
}
