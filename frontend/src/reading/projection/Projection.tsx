import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Quorum, Shown } from '@/api/meeting';
import type { Status } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { titleOf } from '@/reading/meetings';
import { isDecided, statuses } from '@/reading/statuses';
import { numbered } from '@/reading/numbered';
import { shortName } from '@/reading/shortName';
import { Icon } from '@/ui/Icon';
import { Ballot } from './Ballot';
import { Words } from './Words';
import './projection.css';

/** A decision that was just on the screen: number and outcome. */
export interface Passed {
  number: number | null;
  part: number;
  outcome: Status;
}

/**
 * What the hall sees, sized by the box it stands in: the same on the wall and in miniature at the console.
 *
 * Nothing here can be pressed, and nothing is shown that is not for everybody in the hall.
 */
export function Projection({ shown, passed }: { shown: Shown; passed: Passed | null }) {
  const { i18n } = useLingui();
  return (
    <div className="projection" data-shows={shown.shows}>
      {shown.shows === 'blank' ? <Blank shown={shown} /> : <Matter shown={shown} />}
      <footer className="projection-foot">
        <span>{shortName(shown.body, i18n.locale)}</span>
        {passed && (
          <span className="projection-passed">
            <Trans>№ {numbered(passed)}</Trans> {i18n._(statuses[passed.outcome].name)}
          </span>
        )}
        <Dots quorum={shown.quorum} />
      </footer>
    </div>
  );
}

function Blank({ shown }: { shown: Shown }) {
  const { i18n } = useLingui();
  return (
    <div className="projection-blank">
      <p aria-hidden="true" className="projection-sign">
        §
      </p>
      <p>{nameIn(shown.body.name, i18n.locale)}</p>
    </div>
  );
}

function Matter({ shown }: { shown: Shown }) {
  const { i18n } = useLingui();
  const { item, vote } = shown;
  const title = titleOf(item, i18n.locale);
  const about = shown.shows === 'item';
  const amendment = about ? null : shown.amendment;
  const large = about ? title : questionAlone(shown);
  return (
    <>
      {item && (
        <p className="projection-item">
          <strong>
            <Trans>Вопрос {item.number}</Trans>
          </strong>{' '}
          {!about && title}
        </p>
      )}
      {large && <p className="projection-title">{large}</p>}
      {amendment && <Put amendment={amendment} small={vote !== null} />}
      {vote && <Ballot vote={vote} />}
      {amendment && <Outcome outcome={amendment.status} />}
    </>
  );
}

/** The question of a vote that is on no amendment. */
const questionAlone = ({ amendment, vote }: Shown): string | null => (amendment ? null : (vote?.question ?? null));

function Put({ amendment, small }: { amendment: NonNullable<Shown['amendment']>; small: boolean }) {
  const { i18n } = useLingui();
  const said = nameIn(amendment.said, i18n.locale);
  return (
    <>
      <h1 className="projection-head">
        <span className="projection-number">
          <Trans>Поправка {numbered(amendment)}</Trans>
        </span>{' '}
        <span className="projection-who">{amendment.signatories.map((body) => shortName(body, i18n.locale)).join(', ')}</span>{' '}
        <span className="projection-where">{nameIn(amendment.cited, i18n.locale)}</span>
      </h1>
      <Words marks={amendment.marks} instruction={said} refit={`${amendment.id} ${small}`} />
      {amendment.excludes.length > 0 && !isDecided(amendment.status) && (
        <p className="projection-excludes">
          <Icon name="warning" />
          <Plural
            value={amendment.excludes.length}
            one={`Если примут, отпадёт № ${amendment.excludes.join(', № ')}`}
            few={`Если примут, отпадут №№ ${amendment.excludes.join(', ')}`}
            many={`Если примут, отпадут №№ ${amendment.excludes.join(', ')}`}
            other={`Если примут, отпадут №№ ${amendment.excludes.join(', ')}`}
          />
        </p>
      )}
    </>
  );
}

function Outcome({ outcome }: { outcome: Status }) {
  const { i18n } = useLingui();
  const look = statuses[outcome];
  if (!isDecided(outcome)) return null;
  return (
    <p className="projection-outcome" data-outcome={outcome}>
      {look.icon && <Icon name={look.icon} />}
      {i18n._(look.name)}
    </p>
  );
}

/** Who is present as dots; the words are for those who listen. */
function Dots({ quorum }: { quorum: Quorum }) {
  return (
    <span className="projection-quorum">
      <span aria-hidden="true" className="projection-dots">
        {Array.from({ length: quorum.of }, (_, at) => (
          <i key={at} data-here={at < quorum.present || undefined} />
        ))}
      </span>
      {quorum.met ? (
        <Trans>кворум {quorum.present} из {quorum.of}</Trans>
      ) : (
        <Trans>кворума нет: {quorum.present} из {quorum.of}</Trans>
      )}
    </span>
  );
}
