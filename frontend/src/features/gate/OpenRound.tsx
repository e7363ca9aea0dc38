import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import type { Permission } from '@/api/queries';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { useOpenRound } from './api';

/** Puts the text as it stands before the delegations. */
export function OpenRound({ act, may }: { act: string; may: Permission | undefined }) {
  const { t } = useLingui();
  const open = useOpenRound(act);
  const [question, ask] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!question?.trim()) return;
    after(open.mutateAsync(question), () => ask(null));
  };
  if (question === null) {
    return (
      <div className="row">
        <MayButton variant="primary" may={may} onClick={() => ask(t`Есть ли возражения против текста в этой редакции?`)}>
          <Trans>Поставить текст перед делегациями</Trans>
        </MayButton>
      </div>
    );
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ProblemNotice failure={open.error} />
      <TextField label={t`Вопрос делегациям`} required autoFocus lines={2} limit={4000} value={question} onChange={ask} />
      <div className="row">
        <Button submit variant="primary" pending={open.isPending} blocked={question.trim() ? null : t`сначала вопрос`}>
          <Trans>Открыть раунд</Trans>
        </Button>
        <Button variant="quiet" onClick={() => ask(null)}>
          <Trans>Не открывать</Trans>
        </Button>
      </div>
    </form>
  );
}
