import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nameIn } from '@/i18n/language';
import { cutToWords } from '@/reading/WordingMarks';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import type { FormProps } from './form';

/** So many at first; the rest when asked for. */
const few = 5;

/** Other numbers for a unit and those that follow it. */
export function RenumberForm({ target, edit, onChange }: FormProps<'renumber'>) {
  const { t, i18n } = useLingui();
  const [all, showAll] = useState(edit.numbers.length <= few);
  const clauses = new Map(target.text.clauses.map((clause) => [clause.id, clause]));
  const shown = all ? edit.numbers : edit.numbers.slice(0, few);
  const set = (clause: string, label: string) =>
    onChange({ ...edit, numbers: edit.numbers.map((one) => (one.clause === clause ? { ...one, label } : one)) });
  return (
    <div className="stack-tight">
      <ol className="renumber">
        {shown.map(({ clause, was, label }, at) => {
          const unit = clauses.get(clause);
          const name = `${nameIn(unit?.kind_name, i18n.locale)} ${was}`;
          return (
            <li key={clause}>
              <span className="law" lang={target.text.language}>
                {name} <span className="muted">{cutToWords(unit?.heading || unit?.text || '')}</span>
              </span>
              <TextField label={t`Новый номер: ${name}`} autoFocus={at === 0} value={label} onChange={(next) => set(clause, next.trim())} />
            </li>
          );
        })}
      </ol>
      {!all && (
        <div>
          <Button variant="quiet" onClick={() => showAll(true)}>
            <Trans>Показать и следующие ({edit.numbers.length - few})</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
