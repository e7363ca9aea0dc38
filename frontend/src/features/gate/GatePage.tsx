import { Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { DeadlineText } from '@/reading/DeadlineText';
import { Named } from '@/reading/Named';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { Documents } from './Documents';
import { Exceptions } from './Exceptions';
import { Invitations } from './Invitations';
import { Leaves } from './Leaves';
import { MoveSection } from './MoveSection';
import { OtherMoves } from './OtherMoves';
import { RecordedActs } from './RecordedActs';
import { RoundsSection } from './RoundsSection';
import { useGate } from './api';
import type { Gate } from './api';
import './gate.css';

/** What still stands between the act and its next stage, who can meet it, and the move itself. */
export default function GatePage({ act }: { act: string }) {
  const { data: gate } = useGate(act);
  if (!gate) return <Skeleton lines={14} />;
  const onward = gate.moves.filter((move) => !move.needs_reason);
  const otherwise = gate.moves.filter((move) => move.needs_reason);
  return (
    <div className="page gate">
      <GateHead act={act} gate={gate} />
      {onward.map((move) => (
        <MoveSection key={move.move} act={act} gate={gate} move={move} />
      ))}
      {gate.moves.length === 0 && (
        <EmptyState title={<Trans>Отсюда акт никуда не переходит</Trans>}>
          <Trans>Это последняя стадия его пути.</Trans>
        </EmptyState>
      )}
      <Exceptions act={act} gate={gate} />
      <Leaves act={act} />
      <RoundsSection act={act} gate={gate} />
      <Documents act={act} gate={gate} />
      <RecordedActs act={act} gate={gate} />
      <Invitations act={act} version={gate.version} />
      {otherwise.length > 0 && <OtherMoves act={act} gate={gate} moves={otherwise} />}
    </div>
  );
}

function GateHead({ act, gate }: { act: string; gate: Gate }) {
  const { i18n } = useLingui();
  return (
    <header className="stack-tight">
      <h2>
        <Trans>
          Стадия «<Named name={gate.stage.name} />»
        </Trans>
      </h2>
      <p className="muted">
        <Trans>
          С {dateInWords(gate.since, i18n.locale)}, редакция {gate.version}
        </Trans>
        {'. '}
        <Link href={`/a/${act}/rules`}>
          <Trans>Правила процедуры</Trans>
        </Link>
      </p>
      {gate.deadlines.length > 0 && (
        <ul>
          {gate.deadlines.map((deadline) => (
            <li key={deadline.key}>
              <Named name={deadline.name} />: <DeadlineText at={deadline.at} zone={deadline.zone} near passed={deadline.passed} />
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
