import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import type { Amendment, Status } from '@/api/amendments';
import { reasonInWords } from '@/i18n/reasons';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { statuses } from '@/reading/statuses';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { AmendmentBody, AmendmentHead } from './AmendmentBody';
import { WhatFalls } from './WhatFalls';
import { useConsequences, useDecide } from './api';
import type { Consequences } from './api';
import { decidable } from './order';

type Outcome = Extract<Status, 'adopted' | 'rejected' | 'postponed'>;

interface Props {
  act: string;
  amendment: Amendment;
  amendments: readonly Amendment[];
  onDecided: (amendment: string) => void;
}

/** One amendment before the commission: its words, what falls with either decision, and the decision. */
export function Decide({ act, amendment, amendments, onDecided }: Props) {
  const { t, i18n } = useLingui();
  const [reason, explain] = useState('');
  const decide = useDecide(act);
  const open = decidable.has(amendment.status);
  const foreseen: Record<Outcome, Consequences | undefined> = {
    adopted: useConsequences(act, amendment, 'adopted', open),
    rejected: useConsequences(act, amendment, 'rejected', open),
    postponed: useConsequences(act, amendment, 'postponed', open && amendment.status !== 'postponed'),
  };
  const numbers = new Map(amendments.map((one) => [one.id, one.number]));
  const may = amendment.may['amendment.decide'];
  const blocked = (outcome: Outcome): string | null => {
    if (!may?.allowed) return reasonInWords(i18n, may?.reason ?? 'unknown');
    const seen = foreseen[outcome];
    if (!seen) return t`считаем последствия…`;
    const first = seen.first.map((one) => t`№ ${one.number ?? '–'}`).join(', ');
    return first && outcome !== 'postponed' ? t`сначала решите ${first}` : null;
  };
  const put = (outcome: Outcome) => {
    const seen = foreseen[outcome];
    if (!open || !seen || blocked(outcome) || decide.isPending) return;
    after(decide.mutateAsync({ amendment: amendment.id, outcome, sees: seen.sees, reason: reason.trim() }), () => {
          const fallen = seen.consequences.map((one) => t`№ ${one.number ?? '–'} ${i18n._(statuses[one.after].name)}`);
          announce([t`№ ${amendment.number ?? ''}: ${i18n._(statuses[outcome].name)}.`, ...fallen].join(' '));
          onDecided(amendment.id);
        });
  };
  useShortcuts(t`Решение`, [
    { chord: '1', label: t`Принять`, run: () => put('adopted') },
    { chord: '2', label: t`Отклонить`, run: () => put('rejected') },
    { chord: '3', label: t`Отложить`, run: () => put('postponed') },
  ]);
  const verb = (outcome: Outcome, key: string, name: string, primary?: boolean) => (
    <Button
      variant={primary ? 'primary' : 'plain'}
      shortcut={key}
      pending={decide.isPending}
      blocked={blocked(outcome)}
      aria-label={t`${name} поправку № ${amendment.number ?? ''}`}
      onClick={() => put(outcome)}
    >
      {name}
    </Button>
  );
  return (
    <article className="decide stack">
      <AmendmentHead act={act} amendment={amendment} />
      <AmendmentBody act={act} amendment={amendment} numbers={numbers} />
      {open && (
        <>
          <div className="foreseen">
            <WhatFalls act={act} title={<Trans>Если принять</Trans>} seen={foreseen.adopted} />
            <WhatFalls act={act} title={<Trans>Если отклонить</Trans>} seen={foreseen.rejected} />
          </div>
          <ProblemNotice failure={decide.error} />
          <div className="verdict stack-tight">
            <div className="row verdict-verbs">
              {verb('adopted', '1', t`Принять`, true)}
              {verb('rejected', '2', t`Отклонить`)}
              {amendment.status !== 'postponed' && verb('postponed', '3', t`Отложить`)}
            </div>
            <TextField
              label={t`Мотив решения`}
              hint={<Trans>Не обязателен. Его прочтут автор и все, кому открыт акт.</Trans>}
              lines={2}
              limit={4000}
              value={reason}
              onChange={explain}
            />
          </div>
        </>
      )}
      {!open && amendment.status === 'tabled' && (
        <p>
          <Trans>Допустимость этой поправки ещё не определена. Сначала её определяет председатель в списке поправок.</Trans>
        </p>
      )}
    </article>
  );
}
