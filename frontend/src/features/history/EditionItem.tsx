import { Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { MarkedText } from '@/reading/MarkedText';
import { versionReason } from '@/reading/versions';
import { Chip } from '@/ui/Chip';
import type { Edition } from './api';

/** One wording of a clause, marked against the one before it. */
export function EditionItem({ edition, language }: { edition: Edition; language: string }) {
  const { i18n } = useLingui();
  return (
    <li>
      <p className="row">
        <strong>
          {edition.until ? (
            <Trans>
              Редакции {edition.version}–{edition.until - 1}
            </Trans>
          ) : (
            <Trans>С редакции {edition.version}, действует</Trans>
          )}
        </strong>
        <span className="muted">
          {dateInWords(edition.published_at, i18n.locale)}, {i18n._(versionReason(edition.reason))}
        </span>
        {edition.moved && (
          <Chip tone="moved">
            <Trans>перенесено</Trans>
          </Chip>
        )}
      </p>
      <div className="law" lang={language}>
        <p>
          <span className="change-number">{edition.number} </span>
          {edition.marks.heading.length > 0 && (
            <strong>
              <MarkedText runs={edition.marks.heading} />
            </strong>
          )}
        </p>
        {edition.marks.text.length > 0 && (
          <p>
            <MarkedText runs={edition.marks.text} />
          </p>
        )}
      </div>
    </li>
  );
}
