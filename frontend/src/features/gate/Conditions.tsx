import { Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { conditionPlace } from '@/reading/conditionPlaces';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { Detail } from './Detail';
import { Reminding } from './Reminding';
import { Whose } from './Whose';
import type { Condition, Gate } from './api';
import { passing, states } from './states';

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
  return (
    <ul className="conditions" id={id}>
      {conditions.map((condition) => (
        <li key={condition.key} data-state={condition.state}>
          <Row act={act} gate={gate} condition={condition} />
        </li>
      ))}
    </ul>
  );
}

function Row({ act, gate, condition }: { act: string; gate: Gate; condition: Condition }) {
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
        <Detail act={act} gate={gate} detail={condition.detail} />
        {open && condition.who.length > 0 && <Whose who={condition.who} />}
        {open && condition.who.length > 0 && <Reminding act={act} gate={gate} condition={condition} />}
      </div>
      <p className="condition-since muted">
        {open ? (
          <Trans>ждёт с {dateInWords(condition.since, i18n.locale)}</Trans>
        ) : (
          condition.state === 'met' && dateInWords(condition.since, i18n.locale)
        )}
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
