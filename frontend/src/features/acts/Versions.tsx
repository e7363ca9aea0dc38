import { Trans, useLingui } from '@lingui/react/macro';
import { dateInDigits } from '@/i18n/format';
import { Hash } from '@/reading/Hash';
import { versionReason } from '@/reading/versions';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import type { Overview } from './api';

/** Every published text of the act, latest first. */
export function Versions({ overview }: { overview: Overview }) {
  const { i18n } = useLingui();
  const { act, versions, may } = overview;
  const comparing = overview.limited_to ? 'compare' : 'history';
  return (
    <section className="stack-tight" aria-labelledby="versions">
      <h2 id="versions">
        <Trans>Редакции</Trans>
      </h2>
      {versions.length === 0 && (
        <EmptyState
          title={<Trans>Текста ещё нет</Trans>}
          action={
            may['act.import']?.allowed && (
              <Link href={`/a/${act.slug}/import`} asButton="primary" icon="upload">
                <Trans>Загрузить текст</Trans>
              </Link>
            )
          }
        >
          <Trans>Первая редакция появится, когда секретариат загрузит файл и опубликует его.</Trans>
        </EmptyState>
      )}
      <ol className="versions">
        {versions.toReversed().map((version) => (
          <li key={version.number}>
            <p>
              <Link href={`/a/${act.slug}/text?v=${version.number}`}>
                <Trans>Редакция {version.number}</Trans>
              </Link>{' '}
              <span className="muted nowrap">{dateInDigits(version.created_at, i18n.locale)}</span>
            </p>
            <p className="muted">
              {i18n._(versionReason(version.reason))} · <Hash of={version.hash} />
            </p>
          </li>
        ))}
      </ol>
      {versions.length > 1 && (
        <p>
          <Link href={`/a/${act.slug}/${comparing}`}>
            <Trans>История и сравнение редакций</Trans>
          </Link>
        </p>
      )}
    </section>
  );
}
