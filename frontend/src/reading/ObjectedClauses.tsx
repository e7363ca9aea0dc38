import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useText } from '@/api/queries';
import { Button } from '@/ui/Button';
import { ComboBox } from '@/ui/ComboBox';
import { place } from './clausePlace';

/** The units of the text that an objection is about, found by typing. */
export function ObjectedClauses({
  act,
  version,
  chosen,
  onChange,
  hint,
}: {
  act: string;
  version?: number;
  chosen: readonly string[];
  onChange: (clauses: string[]) => void;
  hint?: ReactNode;
}) {
  const { t } = useLingui();
  const clauses = useText({ act, version }).data?.clauses ?? [];
  const options = clauses
    .filter((clause) => !chosen.includes(clause.id))
    .map((clause) => ({ value: clause.id, label: place(clauses, clause) }));
  return (
    <div className="stack-tight">
      <ComboBox
        label={t`К каким местам текста относится`}
        hint={hint}
        value={null}
        options={options}
        onChange={(clause) => clause && onChange([...chosen, clause])}
      />
      <ul className="row">
        {clauses
          .filter((clause) => chosen.includes(clause.id))
          .map((clause) => (
            <li key={clause.id}>
              <Button
                variant="quiet"
                icon="cross"
                onClick={() => onChange(chosen.filter((one) => one !== clause.id))}
              >
                <span className="vh">
                  <Trans>Убрать:</Trans>{' '}
                </span>
                {place(clauses, clause)}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
}
