import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Shown, Vote } from '@/api/meeting';
import { useAmendmentFile } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { BeforeAfter } from '@/reading/BeforeAfter';
import { numbered } from '@/reading/numbered';
import { shortName } from '@/reading/shortName';
import { signedBy } from '@/reading/signatories';
import { isDecided } from '@/reading/statuses';
import { StatusChip } from '@/reading/StatusChip';
import { Icon } from '@/ui/Icon';

const seen = new Set(['amendment', 'vote', 'text']);

/** The amendment put to the vote; while none is, the one on the screen of the hall. */
export function Put({ shown, vote }: { shown: Shown | undefined; vote: Vote | undefined }) {
  const amendment = shown && seen.has(shown.shows) ? shown.amendment : null;
  if (!vote) return amendment && <OnScreen amendment={amendment} />;
  if (!vote.amendment) return <p className="tablet-question">{vote.question}</p>;
  if (amendment?.id === vote.amendment) return <OnScreen amendment={amendment} />;
  return vote.act && <Voted act={vote.act.slug} id={vote.amendment} />;
}

function OnScreen({ amendment }: { amendment: NonNullable<Shown['amendment']> }) {
  const { i18n } = useLingui();
  const said = nameIn(amendment.said, i18n.locale);
  return (
    <article className="tablet-put stack">
      <h3>
        <span className="tablet-number">
          <Trans>№ {numbered(amendment)}</Trans>
        </span>{' '}
        {amendment.signatories.map((body) => shortName(body, i18n.locale)).join(', ')}{' '}
        <span className="muted">{nameIn(amendment.cited, i18n.locale)}</span> {isDecided(amendment.status) && <StatusChip status={amendment.status} />}
      </h3>
      <BeforeAfter wording={amendment} lang="ru" instruction={said} />
      {amendment.excludes.length > 0 && !isDecided(amendment.status) && (
        <p className="tablet-excludes">
          <Icon name="warning" />{' '}
          <Plural
            value={amendment.excludes.length}
            one={`Если примут, отпадёт № ${amendment.excludes.join(', № ')}`}
            few={`Если примут, отпадут №№ ${amendment.excludes.join(', ')}`}
            many={`Если примут, отпадут №№ ${amendment.excludes.join(', ')}`}
            other={`Если примут, отпадут №№ ${amendment.excludes.join(', ')}`}
          />
        </p>
      )}
    </article>
  );
}

function Voted({ act, id }: { act: string; id: string }) {
  const { i18n } = useLingui();
  const amendment = useAmendmentFile(act, id).data?.amendment;
  if (!amendment) return null;
  return (
    <article className="tablet-put stack">
      <h3>
        <span className="tablet-number">
          <Trans>№ {numbered(amendment)}</Trans>
        </span>{' '}
        {signedBy(amendment, i18n.locale)} <span className="muted">{nameIn(amendment.cited, i18n.locale)}</span>
      </h3>
      <BeforeAfter wording={amendment.current} lang={amendment.language} instruction={nameIn(amendment.current.instruction, i18n.locale)} />
    </article>
  );
}
