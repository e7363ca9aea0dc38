import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AmendmentFile } from '@/api/amendments';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { useAttempt } from '@/reading/useAttempt';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import { useVerbs } from './api';

/** Tables a draft after the deadline: it is there for all to see, and waits for leave. */
export function TableLate({ act, file, onClose }: { act: string; file: AmendmentFile; onClose: () => void }) {
  const { t } = useLingui();
  const { tableLate } = useVerbs(act);
  const { run, pending, failure } = useAttempt();
  const [reason, setReason] = useState('');
  const send = () =>
    run(async () => {
      await tableLate(file.amendment, reason.trim());
      onClose();
    }, t`Поправка внесена и ждёт допуска.`);
  return (
    <Dialog
      title={<Trans>Внести поправку после срока</Trans>}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" pending={pending} blocked={reason.trim() ? null : t`сначала причина`} onClick={send}>
            <Trans>Внести и просить допустить</Trans>
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Не сейчас</Trans>
          </Button>
        </>
      }
    >
      <ProblemNotice failure={failure} />
      <p>
        <Trans>
          Поправка получит номер, её увидят все. Рассматривать её будут, если допустит председатель и не возразит ни одна
          делегация.
        </Trans>
      </p>
      <TextField label={t`Почему после срока`} required autoFocus lines={3} limit={4000} value={reason} onChange={setReason} />
    </Dialog>
  );
}
