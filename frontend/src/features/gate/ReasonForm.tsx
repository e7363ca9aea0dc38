import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { after } from '@/api/after';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';

interface ReasonProps {
  label: string;
  hint?: ReactNode;
  submit: string;
  send: (reason: string) => Promise<unknown>;
  failure: unknown;
  onClose: () => void;
}

/** A refusal or an objection: never without words. */
export function ReasonForm({ label, hint, submit, send, failure, onClose }: ReasonProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [asked, ask] = useState(false);
  const lacking = !reason.trim();
  const given = (event: FormEvent) => {
    event.preventDefault();
    ask(true);
    if (lacking) return;
    after(send(reason.trim()), () => {
      announce(t`Записано.`);
      onClose();
    });
  };
  return (
    <form className="stack record-form" onSubmit={given} noValidate aria-label={submit}>
      <ProblemNotice failure={failure} />
      <TextField
        label={label}
        hint={hint}
        required
        autoFocus
        lines={3}
        limit={4000}
        value={reason}
        error={asked && lacking ? t`Назовите причину` : null}
        onChange={setReason}
      />
      <div className="row">
        <Button submit variant="primary">
          {submit}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
