import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { faultAt } from '@/reading/faults';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { shortName } from '@/reading/shortName';
import { ObjectedClauses } from '@/reading/ObjectedClauses';
import { useGivePosition } from './api';
import type { PositionRow, Round } from './api';
import { positions } from '@/reading/positions';
import type { Position } from '@/reading/positions';

/** The head of a delegation says its position; until the round is closed it can be said anew. */
export function PositionForm({ act, round, rows }: { act: string; round: Round; rows: readonly PositionRow[] }) {
  const { t, i18n } = useLingui();
  const [body, choose] = useState(rows[0]?.body.id);
  const row = rows.find((one) => one.body.id === body) ?? rows[0];
  if (!row) return null;
  return (
    <div className="stack position-form">
      {rows.length > 1 && (
        <Select
          label={t`Делегация`}
          value={row.body.id}
          options={rows.map((one) => ({ value: one.body.id, label: shortName(one.body, i18n.locale) }))}
          onChange={choose}
        />
      )}
      <Say key={row.body.id} act={act} round={round} row={row} />
    </div>
  );
}

function Say({ act, round, row }: { act: string; round: Round; row: PositionRow }) {
  const { t, i18n } = useLingui();
  const give = useGivePosition(act);
  const [position, say] = useState<Position | null>(row.position);
  const [objection, object] = useState<Objection>({ reason: row.reason, clauses: row.clauses });
  const name = shortName(row.body, i18n.locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!position) return;
    const said = { position, ...(position === 'objects' ? objection : { reason: '', clauses: [] }) };
    after(give.mutateAsync({ round: round.id, body: row.body.id, said }), () => announce(t`Позиция записана: ${name}, ${i18n._(positions[position])}.`));
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={t`Позиция делегации: ${name}`}>
      <ProblemNotice failure={give.error} />
      <RadioGroup
        label={t`Позиция делегации: ${name}`}
        across
        value={position}
        choices={Object.entries(positions).map(([value, word]) => ({ value: value as Position, label: i18n._(word) }))}
        onChange={say}
      />
      {position === 'objects' && (
        <ObjectionFields act={act} version={round.version} objection={objection} onChange={object} failure={give.error} />
      )}
      <div className="row">
        <Button submit variant="primary" pending={give.isPending} blocked={position ? null : t`сначала позиция`}>
          <Trans>Сказать позицию</Trans>
        </Button>
      </div>
    </form>
  );
}

interface Objection {
  reason: string;
  clauses: string[];
}

interface ObjectionProps {
  act: string;
  version: number;
  objection: Objection;
  onChange: (objection: Objection) => void;
  failure: Error | null;
}

function ObjectionFields({ act, version, objection, onChange, failure }: ObjectionProps) {
  const { t, i18n } = useLingui();
  const refused = failure ? asProblem(failure) : null;
  return (
    <>
      <TextField
        label={t`В чём возражение`}
        required
        lines={3}
        limit={4000}
        value={objection.reason}
        error={faultAt(i18n, refused, '/reason')}
        onChange={(reason) => onChange({ ...objection, reason })}
      />
      <ObjectedClauses
        act={act}
        version={version}
        chosen={objection.clauses}
        onChange={(clauses) => onChange({ ...objection, clauses })}
      />
    </>
  );
}
