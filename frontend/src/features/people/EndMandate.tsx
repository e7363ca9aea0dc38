import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { faultAt } from '@/reading/faults';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { useEndMandate } from './api';

/** Ends a mandate with a day; it stays in the list, and what was done under it stays. */
export function EndMandate({ mandate, of, onClose }: { mandate: string; of: string; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const ending = useEndMandate();
  const [day, on] = useState('');
  const [ground, rests] = useState('');
  const refused = ending.error ? asProblem(ending.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!day) return;
    after(ending.mutateAsync({ mandate, last_day: day, ground }), () => {
      announce(t`Последний день мандата записан.`);
      onClose();
    });
  };
  return (
    <form className="stack people-form" onSubmit={submit} noValidate aria-label={t`Окончить мандат: ${of}`}>
      <ProblemNotice failure={ending.error} />
      <TextField
        label={t`Последний день`}
        type="date"
        required
        value={day}
        error={faultAt(i18n, refused, '/last_day')}
        onChange={on}
      />
      <TextField label={t`Основание`} limit={1000} value={ground} onChange={rests} />
      <div className="row">
        <Button submit variant="primary" pending={ending.isPending} blocked={day ? null : t`сначала день`}>
          <Trans>Окончить мандат</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
