import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import { useUndoOrder } from './api';

/** Asks why an order is undone; it stays on file. */
export function UndoDialog({ act, order, onClose }: { act: string; order: string; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, explain] = useState('');
  const undo = useUndoOrder(act);
  const submit = () =>
    after(undo.mutateAsync({ order, reason }), () => {
      announce(t`Распоряжение отменено.`);
      onClose();
    });
  return (
    <Dialog
      title={<Trans>Отменить распоряжение</Trans>}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" pending={undo.isPending} blocked={reason.trim() ? null : t`сначала причина`} onClick={submit}>
            <Trans>Отменить распоряжение</Trans>
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Вернуться</Trans>
          </Button>
        </>
      }
    >
      <ProblemNotice failure={undo.error} />
      <TextField label={t`Причина`} required autoFocus lines={3} limit={4000} value={reason} onChange={explain} />
    </Dialog>
  );
}
