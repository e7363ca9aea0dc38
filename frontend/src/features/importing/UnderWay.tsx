import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Link } from '@/ui/Link';
import { useImports } from './api';

/** Files that were sent and not yet published, to go on with. */
export function UnderWay({ act }: { act?: string }) {
  const { i18n } = useLingui();
  const { data } = useImports();
  if (!data || data.imports.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="under-way">
      <h2 id="under-way">
        <Trans>Начатые загрузки</Trans>
      </h2>
      <ul className="under-way">
        {data.imports.map((one) => (
          <li key={one.id}>
            <p>
              <Link href={`/imports/${one.id}${act ? `?act=${act}` : ''}`}>{one.filename}</Link>
            </p>
            <p className="muted">
              <Plural value={one.paragraphs} one="# абзац" few="# абзаца" many="# абзацев" other="# абзаца" />,{' '}
              {dateInWords(one.created_at, i18n.locale)}, {nameIn(one.created_by.name, i18n.locale)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
