import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { conditionPlace } from '@/reading/conditionPlaces';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { Detail } from './Detail';
import { Reminding } from './Reminding';
import { Waited } from './Waited';
import { Whose } from './Whose';
import type { Condition, Gate } from './api';
import { passing, states } from './states';
import { longest, scaleOf, waits } from './waiting';
import type { Wait } from './waiting';

/** Every condition of a move: its state in a word, what is there and what is missing, who can meet it, since when. */
export function Conditions({
  id,
  act,
  gate,
  conditions,
}: {
  id: string;
  act: string;
  gate: Gate;
  conditions: readonly Condition[];
}) {
  const { i18n } = useLingui();
  const [now] = useState(Date.now);
  const all = waits(conditions, now);
  const scale = scaleOf(all.values());
  const most = conditions.find(({ key }) => key === longest(all));
  return (
    <>
      <ul className="conditions" id={id}>
        {conditions.map((condition) => (
          <li key={condition.key} data-state={condition.state}>
            <Row act={act} gate={gate} condition={condition} wait={all.get(condition.key)} scale={scale} />
          </li>
        ))}
      </ul>
      {most && (
        <p className="muted">
          <Trans>Дольше всего ждёт: {nameIn(most.name, i18n.locale)}</Trans>
        </p>
      )}
    </>
  );
}

interface RowProps {
  act: string;
  gate: Gate;
  condition: Condition;
  wait: Wait | undefined;
  scale: number;
}

function Row({ act, gate, condition, wait, scale }: RowProps) {
  const { i18n } = useLingui();
  const state = states[condition.state];
  const open = !passing.has(condition.state);
  const place = open ? conditionPlace(condition.guard, act) : null;
  return (
    <>
      <span className="condition-state">
        <Icon name={state.icon} />
        {i18n._(state.name)}
      </span>
      <div>
        <p className="condition-name">{nameIn(condition.name, i18n.locale)}</p>
        <Detail act={act} gate={gate} condition={condition} />
        {open && condition.who.length > 0 && <Whose who={condition.who} />}
        {open && condition.who.length > 0 && <Reminding act={act} gate={gate} condition={condition} />}
      </div>
      <p className="condition-since muted">
        {wait && <Waited since={condition.since} wait={wait} scale={scale} />}
        {condition.state === 'met' && dateInWords(condition.since, i18n.locale)}
        {place && (
          <Link href={place} className="condition-place">
            <Trans>Открыть</Trans>
            <span className="vh">: {nameIn(condition.name, i18n.locale)}</span>
          </Link>
        )}
      </p>
    </>
  );
}
