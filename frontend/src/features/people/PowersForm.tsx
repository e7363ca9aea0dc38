import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { nameIn } from '@/i18n/language';
import { faultAt } from '@/reading/faults';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useGivePowers } from './api';
import type { Limits, Person } from './api';
import { Days } from './Days';

const holders = new Set(['delegation_member', 'plenipotentiary', 'head_of_delegation']);

interface FormProps {
  limits: Limits;
  people: readonly Person[];
  onClose: () => void;
}

/** Gives one person of a delegation its powers, both days inclusive. */
export function PowersForm({ limits, people, onClose }: FormProps) {
  const { t, i18n } = useLingui();
  const giving = useGivePowers();
  const [body, ofBody] = useState(limits.gives_for[0]?.id ?? null);
  const [person, choose] = useState<string | null>(null);
  const [days, set] = useState({ first: '', last: '' });
  const [act, on] = useState('');
  const [ground, rests] = useState('');
  const refused = giving.error ? asProblem(giving.error) : null;
  const members = people.filter((one) =>
    one.mandates.some((mandate) => mandate.body.id === body && holders.has(mandate.role)),
  );
  const ready = body && person && days.first && days.last;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!body || !person || !ready) return;
    const asked = { body, person, first_day: days.first, last_day: days.last, act: act.trim() || null, ground };
    after(giving.mutateAsync(asked), () => {
      announce(t`Полномочия переданы.`);
      onClose();
    });
  };
  return (
    <form className="stack people-form" onSubmit={submit} noValidate aria-label={t`Передать полномочия`}>
      <ProblemNotice failure={giving.error} />
      <Select
        label={t`Делегация`}
        value={body}
        options={limits.gives_for.map((one) => ({ value: one.id, label: shortName(one, i18n.locale) }))}
        onChange={ofBody}
      />
      <Select
        label={t`Кому`}
        value={person}
        options={members.map((one) => ({ value: one.id, label: nameIn(one.name, i18n.locale) }))}
        error={faultAt(i18n, refused, '/person')}
        onChange={choose}
      />
      <Days days={days} refused={refused} onChange={set} />
      <TextField
        label={t`Обозначение акта`}
        hint={<Trans>Если не указать, полномочия – по всем актам.</Trans>}
        value={act}
        onChange={on}
      />
      <TextField
        label={t`Основание`}
        limit={1000}
        value={ground}
        error={faultAt(i18n, refused, '/ground')}
        onChange={rests}
      />
      <div className="row">
        <Button submit variant="primary" pending={giving.isPending} blocked={ready ? null : t`сначала кому и на какие дни`}>
          <Trans>Передать</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
