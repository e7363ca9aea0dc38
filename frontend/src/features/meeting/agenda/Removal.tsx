import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { useMeetingWrite } from '@/api/meeting';
import type { Item, Meeting } from '@/api/meeting';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';

/** An item leaves the agenda only with a reason, which the protocol names. */
export function Removal({ meeting, item, onClose }: { meeting: Meeting; item: Item; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, explain] = useState('');
  const write = useMeetingWrite();
  const path = `/meetings/${meeting.id}/agenda-removals`;
  return (
    <Dialog
      open
      title={<Trans>Снять вопрос {item.number} с повестки</Trans>}
      onClose={onClose}
      actions={
        <Button
          variant="danger"
          pending={write.isPending}
          blocked={reason.trim() ? null : t`нужна причина`}
          onClick={() =>
            after(write.mutateAsync({ method: 'POST', path, body: { item: item.id, reason: reason.trim() }, revision: meeting.revision }), onClose)
          }
        >
          <Trans>Снять с повестки</Trans>
        </Button>
      }
    >
      <TextField label={t`Причина`} value={reason} onChange={explain} lines={2} limit={1000} required autoFocus />
      <ProblemNotice failure={write.error} />
    </Dialog>
  );
}
