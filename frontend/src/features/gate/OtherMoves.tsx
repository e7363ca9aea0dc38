import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nameIn } from '@/i18n/language';
import { Named } from '@/reading/Named';
import { Button } from '@/ui/Button';
import { Conditions } from './Conditions';
import { MoveDialog } from './MoveDialog';
import { useBlocked } from './MoveSection';
import type { Gate, Move } from './api';

/** The ways off the main path: back, aside, out; each asks for its reason. */
export function OtherMoves({ act, gate, moves }: { act: string; gate: Gate; moves: readonly Move[] }) {
  return (
    <section className="stack" aria-labelledby="other-moves">
      <h3 id="other-moves">
        <Trans>Другие пути</Trans>
      </h3>
      <ul className="other-moves">
        {moves.map((move) => (
          <li key={move.move}>
            <Other act={act} gate={gate} move={move} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Other({ act, gate, move }: { act: string; gate: Gate; move: Move }) {
  const { i18n } = useLingui();
  const [asking, ask] = useState(false);
  const list = `conditions-${move.move}`;
  const conditioned = move.conditions.length > 0;
  return (
    <>
      <div className="row">
        <Button blocked={useBlocked(move)} aria-describedby={conditioned ? list : undefined} onClick={() => ask(true)}>
          {nameIn(move.name, i18n.locale)}
        </Button>
        <span className="muted">
          <Trans>
            на стадию «<Named name={move.target.name} />»
          </Trans>
        </span>
      </div>
      {conditioned && <Conditions id={list} act={act} gate={gate} conditions={move.conditions} />}
      {asking && <MoveDialog act={act} gate={gate} move={move} onClose={() => ask(false)} />}
    </>
  );
}
