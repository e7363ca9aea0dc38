import { Trans, useLingui } from '@lingui/react/macro';
import type { Schemas } from '@/api/client';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { versionReason } from '@/reading/versions';
import { Link } from '@/ui/Link';

type Version = Schemas['VersionOut'];

/** Every version with its full fingerprint, latest first, and the way to what it changed. */
export function VersionList({ act, versions }: { act: string; versions: readonly Version[] }) {
  const { i18n } = useLingui();
  if (versions.length === 0) {
    return (
      <p className="muted">
        <Trans>Текста ещё нет.</Trans>
      </p>
    );
  }
  return (
    <ol className="version-list">
      {versions.toReversed().map((version) => (
        <li key={version.number}>
          <p>
            <Link href={`/a/${act}/text?v=${version.number}`}>
              <strong>
                <Trans>Редакция {version.number}</Trans>
              </strong>
            </Link>
          </p>
          <p>
            {i18n._(versionReason(version.reason))}, {dateInWords(version.created_at, i18n.locale)}
            {version.created_by && <>, {nameIn(version.created_by.name, i18n.locale)}</>}
          </p>
          {version.resolution && (
            <p>
              <Trans>
                постановление № {version.resolution.number} от{' '}
                {dateInWords(version.resolution.date ?? '', i18n.locale)}
              </Trans>
            </p>
          )}
          <p className="hash full-hash">
            <span className="vh">
              <Trans>Отпечаток:</Trans>{' '}
            </span>
            {version.hash}
          </p>
          {version.number > 1 && (
            <p>
              <Link href={`/a/${act}/compare?from=${version.number - 1}&to=${version.number}`}>
                <Trans>Что изменилось против редакции {version.number - 1}</Trans>
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
