import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useConnection } from '@/api/connection';
import { timeOfDay } from '@/i18n/format';
import { tell } from '@/i18n/problems';
import { statuses } from '@/reading/statuses';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Notice } from '@/ui/Notice';
import type { Fate, Unsent } from './unsent';
import { needsChair } from './useUnsent';

interface Props {
  waiting: readonly Unsent[];
  settled: readonly { unsent: Unsent; fate: Fate }[];
  onDismiss: (key?: string) => void;
  onDrop: (key: string) => void;
  onGo: (amendment: string) => void;
}

/** What was decided without a connection: what still waits, and what became of the rest. */
export function UnsentBar({ waiting, settled, onDismiss, onDrop, onGo }: Props) {
  const { t } = useLingui();
  const { on } = useConnection();
  if (waiting.length === 0 && settled.length === 0) return null;
  return (
    <section className="unsent-bar stack-tight" aria-label={t`Решения без связи`}>
      {waiting.length > 0 && (
        <Notice
          tone="conflict"
          title={
            <Plural
              value={waiting.length}
              one="# решение не отправлено"
              few="# решения не отправлены"
              many="# решений не отправлено"
              other="# решения не отправлено"
            />
          }
        >
          <p>
            {on ? (
              <Trans>Отправляем по порядку.</Trans>
            ) : (
              <Trans>Они хранятся на этом устройстве и уйдут сами, когда связь вернётся.</Trans>
            )}
          </p>
          <ul className="unsent-list">
            {waiting.map((one) => (
              <li key={one.key}>
                <Made unsent={one} />
                <Button variant="quiet" icon="undo" onClick={() => onDrop(one.key)}>
                  <Trans>Забрать</Trans>
                  <span className="vh">
                    <Trans>№ {one.number ?? '–'}</Trans>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {settled.length > 0 && (
        <Notice
          tone={settled.some(({ fate }) => needsChair(fate.kind)) ? 'error' : 'ok'}
          title={<Trans>Связь восстановлена: что стало с решениями</Trans>}
          actions={
            settled.every(({ fate }) => !needsChair(fate.kind)) && (
              <Button onClick={() => onDismiss()}>
                <Trans>Ясно</Trans>
              </Button>
            )
          }
        >
          <ul className="unsent-list">
            {settled.map(({ unsent, fate }) => (
              <li key={unsent.key}>
                <Made unsent={unsent} />
                <Became fate={fate} />
                {needsChair(fate.kind) && (
                  <Button
                    onClick={() => {
                      onDismiss(unsent.key);
                      onGo(unsent.amendment);
                    }}
                  >
                    <Trans>Решить заново</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

function Made({ unsent }: { unsent: Unsent }) {
  const { i18n } = useLingui();
  return (
    <span>
      <strong className="nowrap">
        <Trans>№ {unsent.number ?? '–'}</Trans>
      </strong>{' '}
      {i18n._(statuses[unsent.outcome].name)}, {timeOfDay(unsent.at, i18n.locale)}
    </span>
  );
}

function Became({ fate }: { fate: Fate }) {
  const { i18n } = useLingui();
  switch (fate.kind) {
    case 'accepted':
      return (
        <span className="unsent-fate" data-ok>
          <Icon name="check" /> <Trans>записано</Trans>
        </span>
      );
    case 'already': {
      const outcome = fate.outcome ? i18n._(statuses[fate.outcome].name) : '';
      return (
        <span className="unsent-fate">
          <Icon name="info" />{' '}
          {fate.same ? (
            <Trans>тем временем уже решено так же: {outcome}. Второй раз не записано.</Trans>
          ) : (
            <Trans>тем временем решено иначе: {outcome}. Ваше решение не записано.</Trans>
          )}{' '}
          {fate.at && timeOfDay(fate.at, i18n.locale)} {fate.by}
        </span>
      );
    }
    case 'changed':
      return (
        <span className="unsent-fate" data-trouble>
          <Icon name="warning" />{' '}
          <Trans>
            не записано: теперь вместе с ней решились бы другие ({fate.now.map((one) => `№ ${one.number ?? '–'}`).join(', ') || '–'})
          </Trans>
        </span>
      );
    case 'refused':
      return (
        <span className="unsent-fate" data-trouble>
          <Icon name="warning" /> {tell(i18n, fate.code).title}
        </span>
      );
  }
}
