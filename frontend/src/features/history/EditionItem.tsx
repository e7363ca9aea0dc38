import { Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { MarkedText } from '@/reading/MarkedText';
import { versionReason } from '@/reading/versions';
import { Chip } from '@/ui/Chip';
import type { Edition } from './api';

/** One wording of a clause, marked against the one before it. */
export function EditionItem({ edition, language }: { edition: Edition; language: string }) {
  const { i18n } = useLingui();
  const { heading, text } = edition.marks;
  return (
    <li>
      <p className="row">
        <strong>
          <Standing edition={edition} />
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
        {heading.length > 0 && (
          <p>
            <strong>
              {edition.number} <MarkedText runs={heading} />
            </strong>
          </p>
        )}
        <p>
          {heading.length === 0 && <span className="change-number">{edition.number} </span>}
          <MarkedText runs={text} />
        </p>
      </div>
    </li>
  );
}

/** In which versions a wording stood: one, several, or all since one. */
function Standing({ edition }: { edition: Edition }) {
  if (!edition.until) return <Trans>С редакции {edition.version}, действует</Trans>;
  if (edition.until - 1 === edition.version) return <Trans>Редакция {edition.version}</Trans>;
  return (
    <Trans>
      Редакции {edition.version}–{edition.until - 1}
    </Trans>
  );
}
