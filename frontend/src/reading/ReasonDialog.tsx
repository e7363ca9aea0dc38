import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { after } from '@/api/after';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import { ProblemNotice } from './ProblemNotice';

interface Props {
  /** What is done for the reason; also the name of the button that does it. */
  title: ReactNode;
  hint?: ReactNode;
  /** May be left out. */
  optional?: boolean;
  send: (reason: string) => Promise<unknown>;
  pending: boolean;
  failure: unknown;
  onDone: () => void;
  onClose: () => void;
}

/** Asks why something is taken back; what is said stays on file. */
export function ReasonDialog({ title, hint, optional, send, pending, failure, onDone, onClose }: Props) {
  const { t } = useLingui();
  const [reason, explain] = useState('');
  const blocked = optional || reason.trim() ? null : t`сначала причина`;
  const submit = () =>
    after(send(reason.trim()), () => {
      onDone();
      onClose();
    });
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" pending={pending} blocked={blocked} onClick={submit}>
            {title}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Вернуться</Trans>
          </Button>
        </>
      }
    >
      <ProblemNotice failure={failure} />
      <TextField
        label={t`Причина`}
        hint={hint}
        required={!optional}
        autoFocus
        lines={3}
        limit={4000}
        value={reason}
        onChange={explain}
      />
    </Dialog>
  );
}
