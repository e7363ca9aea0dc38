import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { after } from '@/api/after';
import { latestEvents } from '@/api/queries';
import { timeOfDay } from '@/i18n/format';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { ReasonDialog } from '@/reading/ReasonDialog';
import { statuses } from '@/reading/statuses';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { useUndo } from './api';
import { lastDecision } from './lastDecision';
import type { LastDecision as Last } from './lastDecision';

const LOOKED_AT = 100;

/** The latest decision, which can be taken back until the sitting is closed; then the one before it. */
export function LastDecision({ act, onUndone }: { act: string; onUndone: (amendment: string) => void }) {
  const { t, i18n } = useLingui();
  const { data } = useQuery(latestEvents(act, LOOKED_AT));
  const undo = useUndo(act);
  const [explaining, explain] = useState(false);
  const last = lastDecision(data ?? []);
  const take = () => {
    if (last && !undo.isPending) after(undo.mutateAsync({ amendment: last.amendment, reason: '' }), () => taken(last));
  };
  const taken = ({ amendment, number }: Last) => {
    announce(t`Решение по № ${number ?? ''} отменено.`);
    onUndone(amendment);
  };
  useShortcuts(t`Отмена`, [{ chord: 'ctrl+z', label: t`Отменить последнее решение`, run: take }]);
  if (!last) return null;
  const outcome = last.outcome in statuses ? i18n._(statuses[last.outcome as keyof typeof statuses].name) : last.outcome;
  return (
    <div className="stack-tight">
      <ProblemNotice failure={explaining ? null : undo.error} />
      <div className="row">
        <Button icon="undo" shortcut="Ctrl+Z" pending={undo.isPending} onClick={take}>
          <Trans>
            Отменить последнее: № {last.number}, {outcome} в {timeOfDay(last.at, i18n.locale)}
          </Trans>
        </Button>
        <Button variant="quiet" onClick={() => explain(true)}>
          <Trans>С причиной…</Trans>
          <span className="vh">
            {' '}
            <Trans>отменить решение по № {last.number}</Trans>
          </span>
        </Button>
      </div>
      {explaining && (
        <ReasonDialog
          title={<Trans>Отменить решение по № {last.number}</Trans>}
          hint={<Trans>Можно не называть. Названная останется при решении.</Trans>}
          optional
          send={(reason) => undo.mutateAsync({ amendment: last.amendment, reason })}
          pending={undo.isPending}
          failure={undo.error}
          onDone={() => taken(last)}
          onClose={() => explain(false)}
        />
      )}
    </div>
  );
}
