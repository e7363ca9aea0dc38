import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { ClauseView } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { LawText } from '@/reading/LawText';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { cuts, firstCut } from './form';
import type { FormProps } from './form';

/** In the words themselves. */
const WORDS = '';

/** A unit made two: the cut goes along the words by arrow keys, or falls before one of the units under it. */
export function SplitForm({ target, edit, onChange }: FormProps<'split'>) {
  const { t } = useLingui();
  const { clause, text } = target;
  const under = text.clauses.filter((one) => one.parent === clause.id);
  const between = under.slice(clause.text ? 0 : 1);
  const chosen = edit.rest ? WORDS : (edit.child ?? WORDS);
  return (
    <div className="stack">
      {between.length > 0 && (
        <Where
          clause={clause}
          between={between}
          chosen={chosen}
          onChoose={(child) => onChange({ ...edit, text: clause.text, rest: '', child: child === WORDS ? null : child })}
        />
      )}
      {chosen === WORDS && clause.text && <Cut target={target} edit={edit} first={under[0]?.id ?? null} onChange={onChange} />}
      <TextField
        label={t`Номер второй части`}
        hint={<Trans>Пусто – подскажет программа</Trans>}
        value={edit.label ?? ''}
        onChange={(label) => onChange({ ...edit, label: label.trim() || null })}
      />
    </div>
  );
}

interface WhereProps {
  clause: ClauseView;
  between: readonly ClauseView[];
  chosen: string;
  onChoose: (child: string) => void;
}

/** Among the words, or before one of the units under it. */
function Where({ clause, between, chosen, onChoose }: WhereProps) {
  const { t, i18n } = useLingui();
  const words = clause.text ? [{ value: WORDS, label: t`внутри слов` }] : [];
  return (
    <Select
      label={t`Где разделить`}
      value={chosen}
      options={[...words, ...between.map((one) => ({ value: one.id, label: t`перед: ${nameIn(one.called, i18n.locale)}` }))]}
      onChange={onChoose}
    />
  );
}

/** The cut among the words; the units under the clause go with the second half. */
function Cut({ target, edit, first, onChange }: FormProps<'split'> & { first: string | null }) {
  const { t } = useLingui();
  const field = useId();
  const whole = target.clause.text;
  const places = cuts(whole);
  const at = edit.rest ? places.indexOf(whole.length - edit.rest.length) : -1;
  const cut = (place: number) => {
    const from = places[place] ?? whole.length;
    onChange({ ...edit, text: whole.slice(0, from).trimEnd(), rest: whole.slice(from), child: first });
  };
  const shown = at >= 0 ? at : firstCut(whole);
  const from = places[shown] ?? whole.length;
  return (
    <div className="stack-tight">
      <label htmlFor={field}>
        <Trans>Место деления: стрелками по словам</Trans>
      </label>
      <input
        id={field}
        type="range"
        className="cut-range"
        min={0}
        max={places.length - 1}
        value={shown}
        aria-valuetext={t`вторая часть начинается: ${whole.slice(from, from + 40)}`}
        onChange={(event) => cut(Number(event.target.value))}
        onKeyDown={(event) => event.key === 'Enter' && cut(shown)}
        onFocus={() => at < 0 && cut(shown)}
      />
      <div className="halves law" lang={target.text.language}>
        <p>
          <LawText text={whole.slice(0, from).trimEnd()} />
        </p>
        <p>
          <LawText text={whole.slice(from)} />
        </p>
      </div>
    </div>
  );
}
