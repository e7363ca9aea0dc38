import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { useBodies } from '@/api/queries';
import { useSession } from '@/api/session';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { faultAt } from '@/reading/faults';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { shortName } from '@/reading/shortName';
import { useRecord } from './api';
import type { RecordedAct } from './api';
import { fieldName } from './fields';

/** Puts an act of procedure on record; one that stands is recorded again with a reason. */
export function RecordForm({
  act,
  recorded,
  onClose,
}: {
  act: string;
  recorded: RecordedAct;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const record = useRecord(act, recorded.act);
  const delegations = useDelegations();
  const [fields, set] = useState<Record<string, string>>({});
  const [chosen, choose] = useState<string | null>(null);
  const [correction, correct] = useState('');
  const body = recorded.per_delegation ? (chosen ?? delegations[0]?.value ?? null) : null;
  const stands = recorded.records.some((one) => (one.body?.id ?? null) === body);
  const refused = record.error ? asProblem(record.error) : null;
  const name = nameIn(recorded.name, i18n.locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    after(record.mutateAsync({ fields, body, correction: stands ? correction : '' }), () => {
          announce(t`Записано: ${name}.`);
          onClose();
        });
  };
  return (
    <form className="stack record-form" onSubmit={submit} noValidate aria-label={t`Записать: ${name}`}>
      <ProblemNotice failure={record.error} />
      {recorded.per_delegation && (
        <Select label={t`Делегация`} value={body} options={delegations} onChange={choose} />
      )}
      {Object.entries(recorded.fields).map(([key, kind]) => (
        <TextField
          key={key}
          label={capital(fieldName(i18n, key))}
          type={kind === 'date' ? 'date' : 'text'}
          required
          value={fields[key] ?? ''}
          error={faultAt(i18n, refused, `/fields/${key}`)}
          onChange={(value) => set({ ...fields, [key]: value })}
        />
      ))}
      {stands && (
        <TextField
          label={t`Почему запись исправляется`}
          hint={<Trans>Прежняя запись останется в истории.</Trans>}
          required
          lines={2}
          value={correction}
          error={faultAt(i18n, refused, '/correction')}
          onChange={correct}
        />
      )}
      <div className="row">
        <Button submit variant="primary" pending={record.isPending}>
          <Trans>Записать</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не записывать</Trans>
        </Button>
      </div>
    </form>
  );
}

const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1);

/** The delegations the reader may speak for: his own; the secretariat records for any. */
function useDelegations(): { value: string; label: string }[] {
  const { i18n } = useLingui();
  const session = useSession();
  const bodies = useBodies().data ?? [];
  const mine = new Set(session?.mandates.map((mandate) => mandate.body.id));
  const all = bodies.filter((body) => body.kind === 'delegation' && body.participating);
  const own = all.filter((body) => mine.has(body.id));
  return (own.length > 0 ? own : all).map((body) => ({ value: body.id, label: shortName(body, i18n.locale) }));
}
