import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';

/** A reason, without which nothing is taken back or done without. */
export function ReasonForm({
  label,
  verb,
  failure,
  pending,
  onGive,
  onClose,
}: {
  label: string;
  verb: string;
  failure: unknown;
  pending: boolean;
  onGive: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [reason, explain] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) onGive(reason);
  };
  return (
    <form className="stack answer-form" onSubmit={submit} noValidate aria-label={verb}>
      <ProblemNotice failure={failure} />
      <TextField label={label} required lines={2} value={reason} onChange={explain} autoFocus />
      <div className="row">
        <Button submit variant="primary" pending={pending} blocked={reason.trim() ? null : t`сначала причина`}>
          {verb}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не делать этого</Trans>
        </Button>
      </div>
    </form>
  );
}
