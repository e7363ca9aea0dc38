import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Status } from '@/api/amendments';
import type { Protocol, ProtocolDecision, ProtocolItem } from '@/api/meeting';
import { timeOfDay } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { itemStates } from '@/reading/meetings';
import { numbered } from '@/reading/numbered';
import { ReservedOn } from '@/reading/ReservedOn';
import { shortName } from '@/reading/shortName';
import { statuses } from '@/reading/statuses';
import { UndoVote } from '@/reading/UndoVote';
import { lookOf, results } from '@/reading/voices';

/** One item of the agenda: what was decided in it, how the delegations spoke, what they put on record. */
export function ItemSection({ item, may }: { item: ProtocolItem; may: Protocol['may'] }) {
  const { i18n } = useLingui();
  const title = nameIn(item.title, i18n.locale);
  return (
    <section className="protocol-item stack-tight">
      <h3>
        {item.number}. {title}
      </h3>
      <p className="muted">
        {i18n._(itemStates[item.state].name)}
        {item.note && `: ${item.note}`}
      </p>
      {item.decisions.length > 0 && (
        <ol className="protocol-decisions">
          {item.decisions.map((one) => (
            <Decision key={one.decision} decision={one} />
          ))}
        </ol>
      )}
      {item.votes.map((vote) => (
        <Vote key={vote.vote} vote={vote} may={may} />
      ))}
      {item.reservations.map((one) => (
        <blockquote key={one.at} className="protocol-reservation">
          <p>
            <strong>
              {one.kind === 'reservation' ? <Trans>Оговорка</Trans> : <Trans>Особое мнение</Trans>}, {shortName({ name: one.body }, i18n.locale)}
            </strong>
          </p>
          {one.on && (
            <p className="muted">
              <ReservedOn on={one.on} />
            </p>
          )}
          <p>{one.text}</p>
        </blockquote>
      ))}
      {item.decisions.length + item.votes.length === 0 && item.state === 'done' && (
        <p>
          <Trans>Решений не принималось.</Trans>
        </p>
      )}
    </section>
  );
}

/** A question that was put, and how it was answered; one that came to nothing is struck through and says so. */
function Vote({ vote, may }: { vote: ProtocolItem['votes'][number]; may: Protocol['may'] }) {
  const { i18n } = useLingui();
  const voices = vote.voices.map((one) => `${shortName(one, i18n.locale)} – ${i18n._(lookOf(one.voice, vote.way).name)}`);
  const nothing = vote.status === 'undone' || vote.status === 'cancelled';
  return (
    <p className="protocol-vote" data-undone={nothing || undefined}>
      <em>{vote.question}</em>{' '}
      {vote.result && <strong>{i18n._(results[vote.result.result])}</strong>}
      {!vote.result && !nothing && <Trans>Голосование не закрыто</Trans>}
      {voices.length > 0 && ': '}
      {voices.join('; ')}.
      {nothing && <CameToNothing vote={vote} />}
      {vote.status === 'closed' && <UndoVote vote={vote.vote} may={may['meeting.undo']} about={vote.question} />}
    </p>
  );
}

function CameToNothing({ vote }: { vote: ProtocolItem['votes'][number] }) {
  return (
    <span className="muted">
      {' '}
      {vote.status === 'undone' ? <Trans>Результат отменён</Trans> : <Trans>Голосование прекращено</Trans>}
      {vote.reason && `: «${vote.reason}»`}
    </span>
  );
}

function Decision({ decision }: { decision: ProtocolDecision }) {
  const { t, i18n } = useLingui();
  const falls = decision.falls.map((one) => `${t`№ ${numbered(one)}`} ${outcomeIn(i18n, one.outcome)}`).join(', ');
  return (
    <li data-undone={decision.undone_at ? true : undefined}>
      <p>
        <strong className="nowrap">
          <Trans>№ {numbered(decision)}</Trans>
        </strong>{' '}
        {decision.signatories.map((name) => shortName({ name }, i18n.locale)).join(', ')}, {nameIn(decision.cited, i18n.locale)}:{' '}
        <strong>{outcomeIn(i18n, decision.outcome)}</strong>{' '}
        <span className="muted">
          {timeOfDay(decision.at, i18n.locale)}
          {decision.undone_at && (
            <>
              , <Trans>решение отменено в {timeOfDay(decision.undone_at, i18n.locale)}</Trans>
            </>
          )}
          {decision.offline && (
            <>
              , <Trans>решено без связи</Trans>
            </>
          )}
        </span>
      </p>
      {nameIn(decision.said, i18n.locale) && <p className="protocol-said">{nameIn(decision.said, i18n.locale)}</p>}
      {decision.reason && <p>«{decision.reason}»</p>}
      {falls && (
        <p className="muted">
          <Trans>Вместе с ней: {falls}</Trans>
        </p>
      )}
    </li>
  );
}

function outcomeIn(i18n: I18n, outcome: string): string {
  return outcome in statuses ? i18n._(statuses[outcome as Status].name) : outcome;
}
