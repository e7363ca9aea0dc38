import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { after } from '@/api/after';
import { useConnection } from '@/api/connection';
import { latestEvents } from '@/api/queries';
import { timeOfDay } from '@/i18n/format';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { ReasonDialog } from '@/reading/ReasonDialog';
import { statuses } from '@/reading/statuses';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { numbered } from '@/reading/numbered';
import { lastDecision } from './lastDecision';
import type { LastDecision as Last } from './lastDecision';
import { LOOKED_AT } from './takingBack';
import type { TakingBack } from './takingBack';

interface Props {
  act: string;
  taking: TakingBack;
  /** Whether decisions made without a connection have still to be sent: they come before any taking back. */
  unsent: boolean;
}

/** The latest decision, which can be taken back until the sitting is closed; then the one before it. */
export function LastDecision({ act, taking, unsent }: Props) {
  const { t, i18n } = useLingui();
  const { on } = useConnection();
  const { data } = useQuery(latestEvents(act, LOOKED_AT));
  const [explaining, explain] = useState(false);
  const last = lastDecision(data ?? []);
  const asked = (reason: string) => taking.mutateAsync({ shown: last, reason });
  const told = ({ number }: Last) => announce(t`Решение по № ${number ?? ''} отменено.`);
  const blocked = !on ? t`нет связи` : unsent ? t`сначала отправляются решения, принятые без связи` : null;
  const take = () => {
    if (!blocked && !taking.isPending) after(asked(''), told);
  };
  useShortcuts(t`Отмена`, [{ chord: 'ctrl+z', label: t`Отменить последнее решение`, run: take }]);
  if (!last) return null;
  const outcome = last.outcome in statuses ? i18n._(statuses[last.outcome as keyof typeof statuses].name) : last.outcome;
  return (
    <div className="stack-tight">
      <ProblemNotice failure={explaining ? null : taking.error} />
      <div className="row">
        <Button icon="undo" shortcut="Ctrl+Z" pending={taking.isPending} blocked={blocked} onClick={take}>
          <Trans>
            Отменить последнее: № {numbered(last)}, {outcome} в {timeOfDay(last.at, i18n.locale)}
          </Trans>
        </Button>
        <Button variant="quiet" onClick={() => explain(true)}>
          <Trans>С причиной…</Trans>
          <span className="vh">
            {' '}
            <Trans>отменить решение по № {numbered(last)}</Trans>
          </span>
        </Button>
      </div>
      {explaining && (
        <ReasonDialog
          title={<Trans>Отменить решение по № {numbered(last)}</Trans>}
          hint={<Trans>Можно не называть. Названная останется при решении.</Trans>}
          optional
          send={(reason) => asked(reason).then(told)}
          pending={taking.isPending}
          failure={taking.error}
          onDone={() => undefined}
          onClose={() => explain(false)}
        />
      )}
    </div>
  );
}
