import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { nameIn } from '@/i18n/language';
import { bodyOptions } from '@/reading/bodyOptions';
import type { Body } from '@/reading/bodyOptions';
import { faultAt } from '@/reading/faults';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { roles } from '@/reading/roles';
import type { Role } from '@/reading/roles';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { ComboBox } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { Days } from './Days';
import { useGiveMandate } from './api';
import type { Person, Register } from './api';

interface FormProps {
  register: Register;
  bodies: readonly Body[];
  people: readonly Person[];
  onClose: () => void;
}

/** Gives somebody a mandate: a capacity in a body, from a day until a day or until it is ended. */
export function MandateForm({ register, bodies, people, onClose }: FormProps) {
  const { t, i18n } = useLingui();
  const giving = useGiveMandate();
  const [person, choose] = useState<string | null>(null);
  const [body, sitIn] = useState<string | null>(null);
  const [role, be] = useState<Role | null>(null);
  const [days, set] = useState({ first: '', last: '' });
  const [ground, rests] = useState('');
  const refused = giving.error ? asProblem(giving.error) : null;
  const kind = bodies.find((one) => one.id === body)?.kind;
  const offered = kind ? (register.capacities[kind] ?? []) : [];
  const ready = person && body && role && days.first;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const asked = { person, body, role, first_day: days.first, last_day: days.last || null, ground };
    after(giving.mutateAsync(asked), () => {
      announce(t`Мандат дан.`);
      onClose();
    });
  };
  return (
    <form className="stack people-form" onSubmit={submit} noValidate aria-label={t`Дать мандат`}>
      <ProblemNotice failure={giving.error} />
      <ComboBox
        label={t`Кому`}
        value={person}
        options={people.filter((one) => !one.disabled).map((one) => ({ value: one.id, label: nameIn(one.name, i18n.locale) }))}
        error={faultAt(i18n, refused, '/person')}
        onChange={choose}
      />
      <ComboBox
        label={t`В каком органе`}
        value={body}
        options={bodyOptions(bodies, i18n.locale)}
        error={faultAt(i18n, refused, '/body')}
        onChange={(chosen) => {
          sitIn(chosen);
          be(null);
        }}
      />
      {kind && (
        <Select
          label={t`Кем`}
          value={role}
          options={offered.map((one) => ({ value: one, label: i18n._(roles[one]) }))}
          error={faultAt(i18n, refused, '/role')}
          onChange={be}
        />
      )}
      <Days days={days} refused={refused} onChange={set} />
      <TextField
        label={t`Основание`}
        hint={<Trans>Для замещающего укажите, кого он замещает и по какому документу.</Trans>}
        limit={1000}
        value={ground}
        error={faultAt(i18n, refused, '/ground')}
        onChange={rests}
      />
      <div className="row">
        <Button submit variant="primary" pending={giving.isPending} blocked={ready ? null : t`сначала кому, где, кем и с какого дня`}>
          <Trans>Дать мандат</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
