import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Chip } from '@/ui/Chip';
import { TextField } from '@/ui/TextField';
import { useDecline, usePut, useWithdraw } from '@/api/programmes';
import type { Change, Programme } from '@/api/programmes';
import { ChangeTable } from './ChangeTable';
import { misfits } from './words';

/** What is proposed and not put yet; the Secretariat chooses what goes before the Council. */
export function Waiting({ programme }: { programme: Programme }) {
  const { t } = useLingui();
  const [left, leave] = useState<readonly string[]>([]);
  const [note, say] = useState('');
  const putting = usePut(programme.id);
  const may = programme.may['programme.put'];
  const { waiting } = programme;
  if (waiting.length === 0)
    return (
      <p className="muted">
        <Trans>Новых предложений нет.</Trans>
      </p>
    );
  const chosen = waiting.filter((one) => !one.misfit && !left.includes(one.id)).map(({ id }) => id);
  const busy = programme.sets.some((one) => one.status === 'put');
  const put = () =>
    after(putting.mutateAsync({ changes: chosen, note, seen_revision: programme.revision }), () => announce(t`Изменения внесены на утверждение.`));
  const choose = (id: string, yes: boolean) => leave(yes ? left.filter((one) => one !== id) : [...left, id]);
  const why = busy ? t`сначала решат по уже внесённым изменениям` : t`выберите хотя бы одно предложение`;
  return (
    <div className="stack">
      <ChangeTable
        caption={t`Предложения, ещё не внесённые на утверждение`}
        changes={waiting}
        rowEnd={(change) => <Verbs change={change} chosen={chosen.includes(change.id)} onChoose={may?.allowed ? (yes) => choose(change.id, yes) : null} />}
      />
      <ProblemNotice failure={putting.error} />
      {may?.allowed && (
        <>
          <TextField label={t`Пояснение к изменениям`} limit={4000} value={note} onChange={say} />
          <div className="row">
            <MayButton variant="primary" may={may} pending={putting.isPending} blocked={busy || chosen.length === 0 ? why : undefined} onClick={put}>
              <Trans>Внести на утверждение: {chosen.length}</Trans>
            </MayButton>
          </div>
        </>
      )}
    </div>
  );
}

function Verbs({ change, chosen, onChoose }: { change: Change; chosen: boolean; onChoose: ((yes: boolean) => void) | null }) {
  const { i18n } = useLingui();
  const withdrawing = useWithdraw();
  const misfit = misfits[change.misfit];
  return (
    <div className="stack-tight">
      {misfit && (
        <Chip tone="conflict" icon="warning">
          {i18n._(misfit)}
        </Chip>
      )}
      <ProblemNotice failure={withdrawing.error} />
      {onChoose && !misfit && (
        <Checkbox checked={chosen} onChange={onChoose}>
          <Trans>внести</Trans>
          <span className="vh"> № {change.number}</span>
        </Checkbox>
      )}
      {change.may['programme.withdraw']?.allowed && (
        <Button variant="quiet" pending={withdrawing.isPending} onClick={() => withdrawing.mutate(change.id)}>
          <Trans>Отозвать</Trans>
          <span className="vh"> № {change.number}</span>
        </Button>
      )}
      {onChoose && <Declining change={change} />}
    </div>
  );
}

/** Does not put a change, and tells its author why. */
function Declining({ change }: { change: Change }) {
  const { t } = useLingui();
  const declining = useDecline();
  const [reason, say] = useState<string | null>(null);
  if (reason === null)
    return (
      <Button variant="quiet" onClick={() => say('')}>
        <Trans>Не вносить</Trans>
        <span className="vh"> № {change.number}</span>
      </Button>
    );
  return (
    <>
      <ProblemNotice failure={declining.error} />
      <TextField label={t`Почему не вносится`} limit={4000} required value={reason} onChange={say} />
      <Button
        pending={declining.isPending}
        blocked={reason.trim() ? null : t`назовите причину`}
        onClick={() => declining.mutate({ change: change.id, reason })}
      >
        <Trans>Не вносить на утверждение</Trans>
      </Button>
    </>
  );
}
