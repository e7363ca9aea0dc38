import { Trans } from '@lingui/react/macro';
import { EmptyState } from '@/ui/EmptyState';
import { Disclosure } from '@/ui/Disclosure';
import { OpenRound } from './OpenRound';
import { RoundView } from './RoundView';
import { Since } from './Since';
import { useRounds } from './api';
import type { Gate, Round, Rounds } from './api';

/** Consensus of the delegations on the text as it stands: at the stages where a body decides on the whole. */
export function RoundsSection({ act, gate }: { act: string; gate: Gate }) {
  const { data } = useRounds(act);
  if (!data || (data.quorum === null && data.rounds.length === 0)) return null;
  const current = data.rounds.findLast((round) => round.stage === gate.stage.key);
  const earlier = data.rounds.filter((round) => round !== current);
  return (
    <section className="stack rounds" aria-labelledby="rounds">
      <h3 id="rounds">
        <Trans>Консенсус делегаций</Trans>
      </h3>
      <Since act={act} rounds={data} />
      {current && <RoundView act={act} round={current} />}
      {data.quorum !== null && <Next act={act} rounds={data} current={current} />}
      {earlier.length > 0 && (
        <Disclosure summary={<Trans>Прежние раунды</Trans>}>
          {earlier.toReversed().map((round) => (
            <RoundView key={round.id} act={act} round={round} />
          ))}
        </Disclosure>
      )}
    </section>
  );
}

/** Putting the text before the delegations: the first time, or again after a round without a quorum. */
function Next({ act, rounds, current }: { act: string; rounds: Rounds; current: Round | undefined }) {
  const open = <OpenRound act={act} may={rounds.may['round.open']} />;
  if (!current) {
    return (
      <EmptyState title={<Trans>Текст ещё не поставлен перед делегациями</Trans>} action={open}>
        <Trans>
          Когда раунд откроют, глава каждой делегации скажет её позицию: нет возражений, возражает, не участвует.
        </Trans>
      </EmptyState>
    );
  }
  return current.outcome && current.outcome.result !== 'adopted' ? open : null;
}
