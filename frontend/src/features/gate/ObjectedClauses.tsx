import { Trans, useLingui } from '@lingui/react/macro';
import { useText } from '@/api/queries';
import type { ClauseView } from '@/api/queries';
import { Button } from '@/ui/Button';
import { ComboBox } from '@/ui/ComboBox';

/** The units of the text that an objection is about, found by typing. */
export function ObjectedClauses({
  act,
  version,
  chosen,
  onChange,
}: {
  act: string;
  version: number;
  chosen: readonly string[];
  onChange: (clauses: string[]) => void;
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

/** «Статья 5. 2. 1)»: the printed numbers from the article down. */
function place(clauses: readonly ClauseView[], clause: ClauseView): string {
  const above = clauses.find((one) => one.id === clause.parent);
  const own = [clause.number, clause.heading || clause.text.slice(0, 40)].filter(Boolean).join(' ');
  if (!above || clause.kind === 'article') return own;
  return `${above.kind === 'article' ? above.number : place(clauses, above)} ${own}`;
}
