import { Trans, useLingui } from '@lingui/react/macro';
import type { Shown } from '@/api/meeting';
import { shortName } from '@/reading/shortName';
import { lookOf, results } from '@/reading/voices';
import { Icon } from '@/ui/Icon';

/** How the delegations speak, one tile each, and what came of it. */
export function Ballot({ vote }: { vote: NonNullable<Shown['vote']> }) {
  const { i18n } = useLingui();
  const { counted } = vote;
  const consensus = vote.way === 'consensus';
  return (
    <section className="ballot">
      <ul className="ballot-voices">
        {vote.voices.map((one) => (
          <li key={one.seat} data-voice={one.voice ?? undefined}>
            <span className="ballot-name">{shortName(one, i18n.locale)}</span>
            <span className="ballot-voice">
              {one.voice ? (
                <>
                  <Icon name={lookOf(one.voice, vote.way).icon} /> {i18n._(lookOf(one.voice, vote.way).name)}
                </>
              ) : (
                '…'
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="ballot-count">
        {consensus ? (
          <Trans>
            Возражений <b>{counted.against}</b> Не возражают <b>{counted.for}</b> Молчат <b>{counted.silent}</b>
          </Trans>
        ) : (
          <Trans>
            За <b>{counted.for}</b> Против <b>{counted.against}</b> Возд. <b>{counted.abstained}</b>
          </Trans>
        )}
        {vote.result && <strong className="ballot-result">{i18n._(results[vote.result])}</strong>}
      </p>
    </section>
  );
}
