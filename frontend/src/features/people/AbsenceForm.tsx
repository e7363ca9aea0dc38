import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { bodyOptions } from '@/reading/bodyOptions';
import type { Body } from '@/reading/bodyOptions';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { Days } from './Days';
import { useNoteAbsence } from './api';

/** Notes that a delegation takes no part: from a day, maybe until one, in one act or in all. */
export function AbsenceForm({ bodies, onClose }: { bodies: readonly Body[]; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const noting = useNoteAbsence();
  const [body, choose] = useState<string | null>(null);
  const [days, set] = useState({ first: '', last: '' });
  const [act, on] = useState('');
  const [reason, explain] = useState('');
  const refused = noting.error ? asProblem(noting.error) : null;
  const ready = body && days.first && reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!body || !ready) return;
    const asked = { body, first_day: days.first, last_day: days.last || null, act: act.trim() || null, reason };
    after(noting.mutateAsync(asked), () => {
      announce(t`Неучастие записано.`);
      onClose();
    });
  };
  return (
    <form className="stack people-form" onSubmit={submit} noValidate aria-label={t`Записать неучастие`}>
      <ProblemNotice failure={noting.error} />
      <Select label={t`Делегация`} value={body} options={bodyOptions(bodies, i18n.locale)} onChange={choose} />
      <Days days={days} refused={refused} onChange={set} />
      <TextField
        label={t`Обозначение акта`}
        hint={<Trans>Если не указать, неучастие – во всей работе.</Trans>}
        value={act}
        onChange={on}
      />
      <TextField label={t`Основание`} required limit={1000} value={reason} onChange={explain} />
      <div className="row">
        <Button submit variant="primary" pending={noting.isPending} blocked={ready ? null : t`сначала кто, с какого дня и почему`}>
          <Trans>Записать</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
