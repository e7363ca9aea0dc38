import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { nameIn } from '@/i18n/language';
import { reasonInWords } from '@/i18n/reasons';
import { faultAt } from '@/reading/faults';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { useDecide } from '@/api/programmes';
import type { ChangeSet, Programme } from '@/api/programmes';

/** Enters what the body whose turn it is decided; the last approval makes the changes a version. */
export function DecideForm({ set, programme }: { set: ChangeSet; programme: Programme }) {
  const { t, i18n } = useLingui();
  const deciding = useDecide(set.id);
  const [number, numbered] = useState('');
  const [day, on] = useState(programme.today);
  const [reason, because] = useState('');
  const may = set.may['programme.decide'];
  const turn = set.approvals.find((one) => one.granted === null);
  if (!turn) return null;
  const name = nameIn(turn.body.name, i18n.locale);
  if (!may?.allowed)
    return (
      <p className="muted">
        <Trans>Решение вносит {name}</Trans>: {reasonInWords(i18n, may?.reason)}
      </p>
    );
  const refused = deciding.error ? asProblem(deciding.error) : null;
  const fault = (pointer: string) => faultAt(i18n, refused, pointer);
  const decide = (granted: boolean) =>
    after(deciding.mutateAsync({ granted, number, day, reason, seen_revision: programme.revision }), () =>
      announce(granted ? t`Утверждено.` : t`Не утверждено.`),
    );
  const lacking = number.trim() ? null : t`сначала номер решения`;
  return (
    <form className="stack programme-form" aria-label={t`Решение органа`} onSubmit={(event) => event.preventDefault()} noValidate>
      <h3>
        <Trans>Решение: {name}</Trans>
      </h3>
      <ProblemNotice failure={deciding.error} />
      <TextField label={t`Номер решения`} limit={200} required value={number} error={fault('/number')} onChange={numbered} />
      <TextField label={t`День решения`} type="date" required value={day} error={fault('/day')} onChange={on} />
      <TextField label={t`Причина, если не утверждено`} lines={2} limit={4000} value={reason} error={fault('/reason')} onChange={because} />
      <div className="row">
        <Button variant="primary" pending={deciding.isPending} blocked={lacking} onClick={() => decide(true)}>
          <Trans>Утверждено</Trans>
        </Button>
        <Button pending={deciding.isPending} blocked={lacking ?? (reason.trim() ? null : t`назовите причину`)} onClick={() => decide(false)}>
          <Trans>Не утверждено</Trans>
        </Button>
      </div>
    </form>
  );
}
