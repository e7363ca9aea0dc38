import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import type { Schemas } from '@/api/client';
import { nameIn } from '@/i18n/language';
import { faultAt } from '@/reading/faults';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useNoteApplication } from '@/api/programmes';
import type { Afterwards } from '@/api/programmes';
import { applied } from './words';

interface ApplicationFormProps {
  act: string;
  around: Afterwards;
  onClose: () => void;
}

type State = Schemas['NewApplication']['state'];

const STATES: readonly State[] = ['applied', 'in_part', 'in_work', 'not_applied'];

/** Reports what became of an adopted act in the law of a state. */
export function ApplicationForm({ act, around, onClose }: ApplicationFormProps) {
  const { t, i18n } = useLingui();
  const noting = useNoteApplication(act);
  const [body, of] = useState(around.reports_for[0]?.id ?? '');
  const [state, is] = useState<State>('in_work');
  const [draft, set] = useState({ law: '', note: '', day: '' });
  const change = (changed: Partial<typeof draft>) => set({ ...draft, ...changed });
  const refused = noting.error ? asProblem(noting.error) : null;
  const fault = (pointer: string) => faultAt(i18n, refused, pointer);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.day || noting.isPending) return;
    after(noting.mutateAsync({ body, state, ...draft }), () => {
      announce(t`Сообщение записано.`);
      onClose();
    });
  };
  return (
    <form className="stack around-form" onSubmit={submit} noValidate aria-label={t`Сообщить о применении`}>
      <ProblemNotice failure={noting.error} />
      <Select
        label={t`Делегация`}
        value={body}
        options={around.reports_for.map((one) => ({ value: one.id, label: nameIn(one.name, i18n.locale) }))}
        onChange={of}
      />
      <Select label={t`Что с актом`} value={state} options={STATES.map((value) => ({ value, label: i18n._(applied[value]) }))} onChange={is} />
      <TextField label={t`В каком законе`} limit={4000} value={draft.law} error={fault('/law')} onChange={(law) => change({ law })} />
      <TextField label={t`На какой день`} type="date" required value={draft.day} error={fault('/day')} onChange={(day) => change({ day })} />
      <TextField label={t`Примечание`} lines={2} limit={4000} value={draft.note} error={fault('/note')} onChange={(note) => change({ note })} />
      <div className="row">
        <Button submit variant="primary" pending={noting.isPending} blocked={draft.day ? null : t`сначала день`}>
          <Trans>Записать</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
