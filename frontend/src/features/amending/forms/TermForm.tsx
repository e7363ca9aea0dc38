import { useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/api/client';
import { taken as answered } from '@/api/problem';
import { nameIn } from '@/i18n/language';
import { LawText } from '@/reading/LawText';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Checkbox } from '@/ui/Checkbox';
import { Notice } from '@/ui/Notice';
import { TextField } from '@/ui/TextField';
import { useDebounced } from '../useDebounced';
import { confirmed, given, keyOf, replaced, taken, unsaid } from './term';
import type { FoundTerm } from './term';
import type { FormProps } from './form';

/** Every inflected occurrence of a term, and the form of the other that endings suggest. */
function useTerm(act: string, language: string, term: string, by: string) {
  return useQuery({
    queryKey: ['act', act, 'term', language, term, by],
    queryFn: () =>
      answered(api.GET('/api/acts/{act}/term', { params: { path: { act }, query: { term, by, language } } })),
    enabled: term.trim().length > 1,
    placeholderData: (before) => before,
    throwOnError: false,
    retry: false,
  });
}

/** Other words for a term throughout: what each form gives way to, and every occurrence to be confirmed. */
export function TermForm({ target, edit, onChange }: FormProps<'term'>) {
  const { t } = useLingui();
  const [before] = useState(() => ({ taken: taken(edit), given: given(edit) }));
  const [words, write] = useState({ term: edit.term, by: edit.by });
  const [said, say] = useState<Record<string, string>>(before.given);
  const [chosen, choose] = useState<Record<string, boolean>>({});
  const { data, error } = useTerm(target.act, target.text.language, useDebounced(words.term, 500), useDebounced(words.by, 500));
  const isIn = (key: string) => chosen[key] ?? (before.taken.size === 0 || before.taken.has(key));
  const latest = useRef({ onChange, isIn, words });
  useEffect(() => {
    latest.current = { onChange, isIn, words };
  });
  const found = data && words.term.trim() ? data : null;
  const silent = found && words.by.trim() ? unsaid(found, asSaid(found, said)) : nothing;
  useEffect(() => {
    const now = latest.current;
    if (!found) return;
    const by = asSaid(found, said);
    now.onChange({ kind: 'term', term: found.term, by: found.by || now.words.by, places: confirmed(found, by, now.isIn) });
  }, [found, said, chosen]);
  return (
    <div className="stack">
      <div className="panes">
        <TextField label={t`Какие слова заменить`} autoFocus value={words.term} onChange={(term) => write({ ...words, term })} lang={target.text.language} />
        <TextField label={t`На какие`} value={words.by} onChange={(by) => write({ ...words, by })} lang={target.text.language} />
      </div>
      <ProblemNotice failure={error} />
      {found && <Forms found={found} said={said} onSay={(form, by) => say({ ...said, [form]: by })} />}
      {found && <Left forms={silent} />}
      {found && (
        <Places
          found={found}
          silent={silent}
          count={replaced(edit)}
          isIn={isIn}
          onChoose={(key, yes) => choose({ ...chosen, [key]: yes })}
        />
      )}
    </div>
  );
}

const nothing: ReadonlySet<string> = new Set();

/** What each form gives way to: what was written for it, else what the endings suggest. */
const asSaid = (found: FoundTerm, said: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(found.forms.map((one) => [one.form, one.by])),
  ...said,
});

/** Forms for which the author has written nothing yet are no part of the amendment: said before it is tabled. */
function Left({ forms }: { forms: ReadonlySet<string> }) {
  if (forms.size === 0) return null;
  return (
    <Notice
      tone="conflict"
      title={
        <Plural
          value={forms.size}
          one="Для # формы замена не написана: эти места поправка не тронет"
          few="Для # форм замена не написана: эти места поправка не тронет"
          many="Для # форм замена не написана: эти места поправка не тронет"
          other="Для # формы замена не написана: эти места поправка не тронет"
        />
      }
    >
      <p>{[...forms].map((form) => `«${form}»`).join(', ')}</p>
    </Notice>
  );
}

interface FormsProps {
  found: FoundTerm;
  said: Readonly<Record<string, string>>;
  onSay: (form: string, by: string) => void;
}

/** What each form found gives way to: proposed where the endings tell, else to be written. */
function Forms({ found, said, onSay }: FormsProps) {
  return (
    <ul className="renumber">
      {found.forms.map(({ form, count, by }) => (
        <li key={form}>
          <span className="law" lang={found.language}>
            {form} <span className="muted">{count}</span>
          </span>
          <TextField label={<Trans>Вместо «{form}»</Trans>} value={said[form] ?? by} onChange={(words) => onSay(form, words)} />
        </li>
      ))}
    </ul>
  );
}

interface PlacesProps {
  found: FoundTerm;
  /** Forms that nothing was written for. */
  silent: ReadonlySet<string>;
  /** How many occurrences are replaced. */
  count: number;
  isIn: (key: string) => boolean;
  onChoose: (key: string, yes: boolean) => void;
}

/** Every occurrence with the words around it, to be confirmed one by one. */
function Places({ found, silent, count, isIn, onChoose }: PlacesProps) {
  const { i18n } = useLingui();
  return (
    <section className="stack-tight">
      <h4>
        <Plural
          value={found.total}
          one="Встречается # раз"
          few="Встречается # раза"
          many="Встречается # раз"
          other="Встречается # раза"
        />
        {', '}
        <Trans>заменяется: {count}</Trans>
      </h4>
      <ul className="stack-tight">
        {found.places.flatMap((place) =>
          place.occurrences.map((one) => {
            const key = keyOf(place, one);
            return (
              <li key={key}>
                <Checkbox checked={isIn(key)} onChange={(yes) => onChoose(key, yes)}>
                  {nameIn(place.cited, i18n.locale)}:{' '}
                  <span className="law" lang={found.language}>
                    {one.before}
                    <mark>
                      <LawText text={one.form} />
                    </mark>
                    {one.behind}
                  </span>
                  {silent.has(one.form) && (
                    <span className="muted">
                      {' – '}
                      <Trans>замена не написана</Trans>
                    </span>
                  )}
                </Checkbox>
              </li>
            );
          }),
        )}
      </ul>
    </section>
  );
}
