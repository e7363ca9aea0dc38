import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { EditTarget } from '@/reading/editing';
import { placeOf } from '@/reading/place';
import { Disclosure } from '@/ui/Disclosure';
import type { Preview } from './api';
import { pathOf } from './forms/form';

/** «Затронет ссылки: статья 14, часть 1 («…»)»: references that the edit would leave without their place, or with other words. */
export function Upsets({ target, preview }: { target: EditTarget; preview: Preview | undefined }) {
  const { i18n } = useLingui();
  const references = preview?.references ?? [];
  if (references.length === 0) return null;
  const clauses = new Map(target.text.clauses.map((clause) => [clause.id, clause]));
  return (
    <Disclosure
      summary={
        <Plural
          value={references.length}
          one="Затронет # ссылку"
          few="Затронет # ссылки"
          many="Затронет # ссылок"
          other="Затронет # ссылки"
        />
      }
    >
      <ul className="stack-tight">
        {references.map(({ clause, words, upset }, at) => (
          <li key={at}>
            <a href={`#${clauses.get(clause)?.eid ?? ''}`}>{placeOf(pathOf(clause, clauses), i18n.locale)}</a> («{words}»):{' '}
            {upset === 'lost' && <Trans>места, на которое она указывает, не станет</Trans>}
            {upset === 'elsewhere' && <Trans>она укажет на другое место</Trans>}
            {upset === 'changed' && <Trans>в месте, на которое она указывает, будут другие слова</Trans>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
