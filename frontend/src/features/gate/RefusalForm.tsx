import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { useAnswerException } from './api';

/** The second person's refusal: never without words. */
export function RefusalForm({ act, request, onClose }: { act: string; request: string; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [asked, ask] = useState(false);
  const { refuse } = useAnswerException(act);
  const lacking = !reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(true);
    if (lacking || refuse.isPending) return;
    after(refuse.mutateAsync({ request, reason: reason.trim() }), () => {
      announce(t`Отказ записан.`);
      onClose();
    });
  };
  return (
    <form className="stack record-form" onSubmit={submit} noValidate aria-label={t`Отказать в исключении`}>
      <ProblemNotice failure={refuse.error} />
      <TextField
        label={t`Почему нет`}
        required
        autoFocus
        lines={3}
        limit={4000}
        value={reason}
        error={asked && lacking ? t`Назовите причину` : null}
        onChange={setReason}
      />
      <div className="row">
        <Button submit variant="primary" pending={refuse.isPending}>
          <Trans>Отказать</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
