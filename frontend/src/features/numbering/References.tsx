import { Plural, useLingui } from '@lingui/react/macro';
import { languageName } from '@/i18n/language';
import { Named } from '@/reading/Named';
import type { Rewritten } from './api';

/** The references that will say another number, in every language of the text. */
export function References({ references }: { references: readonly Rewritten[] }) {
  const { i18n } = useLingui();
  if (references.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="references">
      <h3 id="references">
        <Plural
          value={references.length}
          one="Изменится # ссылка"
          few="Изменятся # ссылки"
          many="Изменятся # ссылок"
          other="Изменятся # ссылки"
        />
      </h3>
      <ul className="renumbered">
        {references.map((one) => (
          <li key={`${one.language} ${one.clause} ${one.place}`}>
            <span className="muted">
              <Named name={one.cited} /> ({languageName(one.language, i18n.locale)})
            </span>
            <span lang={one.language} className="renumbered-words">
              <del>{one.before}</del> <ins>{one.after}</ins>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
