import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '@/ui/Notice';
import type { Round } from './api';

type Outcome = NonNullable<Round['outcome']>;

/** The result of a round; of an open one, what it would be were it closed now. */
export function OutcomeWords({ round }: { round: Round }) {
  if (round.outcome) {
    return (
      <Notice tone={round.outcome.result === 'adopted' ? 'ok' : 'conflict'} title={result(round.outcome)}>
        <Quorum outcome={round.outcome} />
      </Notice>
    );
  }
  if (!round.standing) return null;
  return (
    <p>
      <Quorum outcome={round.standing} /> <span className="muted">{ifClosed(round.standing)}</span>
    </p>
  );
}

function Quorum({ outcome }: { outcome: Outcome }) {
  return (
    <span>
      <Trans>
        Присутствуют {outcome.present}, для кворума нужно {outcome.needed}.
      </Trans>
    </span>
  );
}

function result(outcome: Outcome): ReactNode {
  if (outcome.result === 'adopted') return <Trans>Консенсус достигнут</Trans>;
  if (outcome.result === 'objected') return <Trans>Консенсуса нет: есть возражения</Trans>;
  return <Trans>Кворума не было</Trans>;
}

function ifClosed(outcome: Outcome): ReactNode {
  if (outcome.result === 'adopted') return <Trans>Если закрыть сейчас: консенсус.</Trans>;
  if (outcome.result === 'objected') return <Trans>Если закрыть сейчас: консенсуса нет, есть возражения.</Trans>;
  return <Trans>Если закрыть сейчас: нет кворума.</Trans>;
}
