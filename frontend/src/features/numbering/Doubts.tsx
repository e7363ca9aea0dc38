import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { languageName } from '@/i18n/language';
import { Named } from '@/reading/Named';
import { Checkbox } from '@/ui/Checkbox';
import { Link } from '@/ui/Link';
import { keyOf } from './api';
import type { Doubt } from './api';
import { why } from './reasons';

interface DoubtsProps {
  act: string;
  doubts: readonly Doubt[];
  confirmed: ReadonlySet<string>;
  onConfirm: (confirmed: ReadonlySet<string>) => void;
}

/** References that the program does not settle by itself; some need no more than a yes. */
export function Doubts({ act, doubts, confirmed, onConfirm }: DoubtsProps) {
  if (doubts.length === 0) return null;
  const settle = (doubt: Doubt, yes: boolean) => {
    const next = new Set(confirmed);
    if (yes) next.add(keyOf(doubt));
    else next.delete(keyOf(doubt));
    onConfirm(next);
  };
  return (
    <section className="stack-tight" aria-labelledby="doubts">
      <h3 id="doubts">
        <Plural
          value={doubts.length}
          one="Посмотрите # ссылку сами"
          few="Посмотрите # ссылки сами"
          many="Посмотрите # ссылок сами"
          other="Посмотрите # ссылки сами"
        />
      </h3>
      <p className="muted">
        <Trans>Программа их не меняет: что здесь имелось в виду, знает только человек.</Trans>
      </p>
      <ul className="doubts">
        {doubts.map((doubt) => (
          <li key={keyOf(doubt)}>
            <One act={act} doubt={doubt} />
            {doubt.after && (
              <Checkbox checked={confirmed.has(keyOf(doubt))} onChange={(yes) => settle(doubt, yes)}>
                <Trans>
                  Да, речь об этом акте: писать «<span lang={doubt.language}>{doubt.after}</span>»
                </Trans>
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ act, doubt }: { act: string; doubt: Doubt }) {
  const { i18n } = useLingui();
  return (
    <p>
      <q lang={doubt.language}>{doubt.words}</q> – {i18n._(why(doubt.reason))}.{' '}
      <Link href={`/a/${act}/text?language=${doubt.language}#${doubt.clause}`}>
        <Named name={doubt.cited} />
      </Link>{' '}
      <span className="muted">({languageName(doubt.language, i18n.locale)})</span>
    </p>
  );
}
