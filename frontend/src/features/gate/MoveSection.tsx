import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nameIn } from '@/i18n/language';
import { reasonInWords } from '@/i18n/reasons';
import { MayButton } from '@/reading/MayButton';
import { Named } from '@/reading/Named';
import { roles } from '@/reading/roles';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Conditions } from './Conditions';
import { ExceptionDialog } from './ExceptionDialog';
import { MoveDialog } from './MoveDialog';
import type { Gate, Move } from './api';
import { passing } from './states';

/** A way onward: its conditions as they stand, and the button that waits for them. */
export function MoveSection({ act, gate, move }: { act: string; gate: Gate; move: Move }) {
  const { i18n } = useLingui();
  const [asking, ask] = useState(false);
  const [excepting, except] = useState(false);
  const list = `conditions-${move.move}`;
  const blocked = useBlocked(move);
  return (
    <section className="gate-move stack" aria-labelledby={`move-${move.move}`}>
      <h3 id={`move-${move.move}`} className="gate-way">
        <Named name={gate.stage.name} /> <Icon name="arrow" /> <Named name={move.target.name} />
      </h3>
      <Standing move={move} />
      {move.conditions.length > 0 && <Conditions id={list} act={act} gate={gate} conditions={move.conditions} />}
      <div className="row">
        <Button
          variant="primary"
          blocked={blocked}
          aria-describedby={move.conditions.length > 0 ? list : undefined}
          onClick={() => ask(true)}
        >
          {nameIn(move.name, i18n.locale)}
        </Button>
        {move.way_round && (
          <MayButton may={move.may['exception.ask']} variant="quiet" onClick={() => except(true)}>
            <Trans>Перейти в порядке исключения…</Trans>
          </MayButton>
        )}
      </div>
      <p className="muted">
        <Trans>Переводит: {move.by.map((role) => i18n._(roles[role])).join(', ')}</Trans>
      </p>
      {excepting && <ExceptionDialog act={act} gate={gate} move={move} onClose={() => except(false)} />}
      {asking && <MoveDialog act={act} gate={gate} move={move} onClose={() => ask(false)} />}
    </section>
  );
}

/** Why the button rests: open conditions first, then whose move it is. */
export function useBlocked(move: Move): string | null {
  const { t, i18n } = useLingui();
  const may = move.may['stage.move'];
  if (!may?.allowed) return reasonInWords(i18n, may?.reason ?? 'unknown');
  return move.open ? null : t`сначала условия выше`;
}

function Standing({ move }: { move: Move }) {
  const left = move.conditions.filter((condition) => !passing.has(condition.state)).length;
  const all = move.conditions.length;
  if (all === 0) return null;
  if (left === 0) {
    return (
      <p className="gate-standing" data-open>
        <Icon name="check" /> <Trans>Все условия выполнены</Trans>
      </p>
    );
  }
  return (
    <p className="gate-standing">
      <Icon name="cross" />{' '}
      <Plural
        value={left}
        one={`Перейти пока нельзя: осталось # условие из ${all}`}
        few={`Перейти пока нельзя: осталось # условия из ${all}`}
        many={`Перейти пока нельзя: осталось # условий из ${all}`}
        other={`Перейти пока нельзя: осталось # условия из ${all}`}
      />
    </p>
  );
}
