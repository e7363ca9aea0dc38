import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { dateInWords, timeOfDay } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { MayButton } from '@/reading/MayButton';
import { Named } from '@/reading/Named';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { statuses } from '@/reading/statuses';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { Dialog } from '@/ui/Dialog';
import { PresentDialog } from './PresentDialog';
import { useCloseSitting, useOpenSitting, usePresent } from './api';
import type { Sitting, Sittings } from './api';
import { decidable, standings } from './order';

/** Whether the commission sits: since when, how far it has come; opening and closing. */
export function SittingBar({
  act,
  sittings,
  amendments,
}: {
  act: string;
  sittings: Sittings;
  amendments: readonly Amendment[];
}) {
  const { t } = useLingui();
  const open = useOpenSitting(act);
  const [asking, ask] = useState(false);
  const sitting = sittings.sittings.findLast((one) => one.closed_at === null);
  return (
    <header className="sitting-bar stack-tight">
      <h2>
        <Trans>Заседание комиссии</Trans>
      </h2>
      {sitting ? (
        <Open act={act} sitting={sitting} amendments={amendments} />
      ) : (
        <>
          <p>
            {sittings.sittings.length > 0 ? (
              <Trans>Заседание закрыто. Решения больше не отменить.</Trans>
            ) : (
              <Trans>Заседание ещё не открыто: решать по поправкам можно только на нём.</Trans>
            )}
          </p>
          <div className="row">
            <MayButton variant="primary" may={sittings.may['sitting.open']} onClick={() => ask(true)}>
              <Trans>Открыть заседание</Trans>
            </MayButton>
          </div>
          {asking && (
            <PresentDialog
              title={t`Открыть заседание`}
              before={null}
              pending={open.isPending}
              failure={open.error}
              onClose={() => ask(false)}
              onSay={(present) =>
                after(open.mutateAsync(present), () => {
                  announce(t`Заседание открыто.`);
                  ask(false);
                })
              }
            />
          )}
        </>
      )}
    </header>
  );
}

function Open({ act, sitting, amendments }: { act: string; sitting: Sitting; amendments: readonly Amendment[] }) {
  const { i18n } = useLingui();
  const [closing, close] = useState(false);
  const left = amendments.filter((amendment) => decidable.has(amendment.status)).length;
  return (
    <div className="row">
      <p>
        <Named name={sitting.body.name} />{' '}
        <span className="muted">
          <Trans>
            с {dateInWords(sitting.opened_at, i18n.locale)}, {timeOfDay(sitting.opened_at, i18n.locale)},{' '}
            {nameIn(sitting.opened_by.name, i18n.locale)}
          </Trans>
        </span>
      </p>
      <Presence act={act} sitting={sitting} />
      <MayButton may={sitting.may['sitting.close']} onClick={() => close(true)}>
        <Trans>Закрыть заседание</Trans>
      </MayButton>
      {closing && <Closing act={act} sitting={sitting} amendments={amendments} left={left} onClose={() => close(false)} />}
    </div>
  );
}

/** Whether there is a quorum in a sitting without a register, and saying anew who is present. */
function Presence({ act, sitting }: { act: string; sitting: Sitting }) {
  const { t } = useLingui();
  const [asking, ask] = useState(false);
  const write = usePresent(act);
  const { quorum } = sitting;
  if (sitting.meeting || !quorum || quorum.needed === null) return null;
  return (
    <>
      <Chip tone={quorum.met ? 'ok' : 'conflict'} icon={quorum.met ? 'check' : 'warning'}>
        <Trans>
          кворум {quorum.present} из {quorum.of}
        </Trans>
      </Chip>
      {sitting.may['sitting.close']?.allowed && (
        <Button variant="quiet" onClick={() => ask(true)}>
          <Trans>Кто присутствует…</Trans>
        </Button>
      )}
      {asking && (
        <PresentDialog
          title={t`Кто присутствует`}
          before={sitting.present}
          pending={write.isPending}
          failure={write.error}
          onClose={() => ask(false)}
          onSay={(present) =>
            after(write.mutateAsync({ sitting: sitting.id, present }), () => {
              announce(t`Присутствие записано.`);
              ask(false);
            })
          }
        />
      )}
    </>
  );
}

interface ClosingProps {
  act: string;
  sitting: Sitting;
  amendments: readonly Amendment[];
  left: number;
  onClose: () => void;
}

/** What was decided, before the sitting is closed and nothing can be undone. */
function Closing({ act, sitting, amendments, left, onClose }: ClosingProps) {
  const { t, i18n } = useLingui();
  const closing = useCloseSitting(act);
  return (
    <Dialog
      title={<Trans>Закрыть заседание</Trans>}
      open
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            pending={closing.isPending}
            onClick={() =>
              after(closing.mutateAsync(sitting.id), () => {
                  announce(t`Заседание закрыто.`);
                  onClose();
                })
            }
          >
            <Trans>Закрыть заседание</Trans>
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Продолжить заседание</Trans>
          </Button>
        </>
      }
    >
      <ProblemNotice failure={closing.error} />
      <ul className="stack-tight">
        {[...standings(amendments)].map(([status, count]) => (
          <li key={status}>
            {i18n._(statuses[status].name)}: <strong>{count}</strong>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p>
          <Plural value={left} one="# поправка осталась без решения." few="# поправки остались без решения." many="# поправок остались без решения." other="# поправки остались без решения." />
        </p>
      )}
      <p>
        <Trans>После закрытия решения не отменить: изменить их сможет только новое заседание.</Trans>
      </p>
    </Dialog>
  );
}
