import { useLingui } from '@lingui/react/macro';
import { dispositions } from '@/reading/conclusions';
import { shortName } from '@/reading/shortName';
import { Segments } from '@/ui/Segments';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { authors, everything, narrowed } from '../summary';
import type { Narrowing, Which } from '../summary';
import type { Row } from './api';

const ANY = '';

/** Narrows the summary: whose, how answered, with which words. */
export function Filters({
  rows,
  narrowing,
  onChange,
}: {
  rows: readonly Row[];
  narrowing: Narrowing;
  onChange: (narrowing: Narrowing) => void;
}) {
  const { t, i18n } = useLingui();
  const count = (which: Which) => narrowed(rows, { ...everything, which }).length;
  const change = (part: Partial<Narrowing>) => onChange({ ...narrowing, ...part });
  return (
    <div className="summary-filters">
      <Segments
        label={t`Какие замечания`}
        name="which"
        value={narrowing.which}
        segments={[
          { value: 'all', label: t`Все: ${count('all')}` },
          { value: 'unanswered', label: t`Без ответа: ${count('unanswered')}` },
          { value: 'mine', label: t`Мои: ${count('mine')}` },
        ]}
        onChange={(which) => change({ which })}
      />
      <Select
        label={t`Автор`}
        compact
        value={narrowing.author ?? ANY}
        options={[
          { value: ANY, label: t`Все авторы` },
          ...authors(rows).map((body) => ({ value: body.id, label: shortName(body, i18n.locale) })),
        ]}
        onChange={(author) => change({ author: author || null })}
      />
      <Select
        label={t`Ответ разработчика`}
        compact
        value={narrowing.answer ?? ANY}
        options={[
          { value: ANY, label: t`Любой ответ` },
          ...Object.entries(dispositions).map(([value, { name }]) => ({ value, label: i18n._(name) })),
        ]}
        onChange={(answer) => change({ answer: answer || null })}
      />
      <TextField
        label={t`Слова замечания или места`}
        type="search"
        value={narrowing.words}
        onChange={(words) => change({ words })}
      />
    </div>
  );
}
