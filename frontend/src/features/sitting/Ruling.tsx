import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { numbered } from '@/reading/numbered';
import { useRule } from './api';

/** The two rulings on admissibility; one made can be made anew until the amendment is decided. */
export function RulingVerbs({
  amendment,
  pending,
  onAdmit,
  onRefuse,
}: {
  amendment: Amendment;
  pending: boolean;
  onAdmit: (amendment: Amendment) => void;
  onRefuse: () => void;
}) {
  const { t } = useLingui();
  const number = numbered(amendment);
  return (
    <div className="row">
      {amendment.status !== 'admissible' && (
        <Button
          variant="primary"
          shortcut="1"
          pending={pending}
          aria-label={t`Допустить поправку № ${number}`}
          onClick={() => onAdmit(amendment)}
        >
          <Trans>Допустить</Trans>
        </Button>
      )}
      {amendment.status !== 'inadmissible' && (
        <Button shortcut="2" aria-label={t`Не допустить поправку № ${number}`} onClick={onRefuse}>
          <Trans>Не допустить</Trans>
        </Button>
      )}
    </div>
  );
}

/** Why an amendment is out of order: its author and everybody else will read it. */
export function RefusalForm({ act, amendment, onClose }: { act: string; amendment: Amendment; onClose: () => void }) {
  const { t } = useLingui();
  const rule = useRule(act);
  const [reason, explain] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reason.trim()) return;
    after(rule.mutateAsync({ amendment, admissible: false, reason }), () => {
          announce(t`№ ${numbered(amendment)} не допущена.`);
          onClose();
        });
  };
  return (
    <form className="stack-tight am-form" onSubmit={submit} noValidate>
      <ProblemNotice failure={rule.error} />
      <TextField
        label={t`Почему поправка № ${numbered(amendment)} недопустима`}
        required
        autoFocus
        lines={3}
        limit={4000}
        value={reason}
        onChange={explain}
      />
      <div className="row">
        <Button submit variant="danger" pending={rule.isPending} blocked={reason.trim() ? null : t`сначала причина`}>
          <Trans>Не допустить</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Вернуться</Trans>
        </Button>
      </div>
    </form>
  );
}
