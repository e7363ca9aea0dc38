import type { Condition } from './api';
import { read } from './detail';
import type { Fact } from './detail';

type Asked = Pick<Condition, 'guard' | 'state' | 'detail'>;

/** What a condition tells; guards whose details mean something of their own have words of their own. */
export function told({ guard, state, detail }: Asked, known: ReadonlySet<string>): Fact[] {
  if (guard === 'in_programme') return [programme(state)];
  if (guard === 'text_carried') return [carried(state, detail)];
  return read(detail, known);
}

function programme(state: Condition['state']): Fact {
  if (state === 'met') return { kind: 'planned' };
  return { kind: state === 'not_required' ? 'no-programme' : 'unplanned' };
}

/** A unit that was voted down stands before the result on the whole, as in the guard. */
function carried(state: Condition['state'], detail: Condition['detail']): Fact {
  const { clauses, falls, result } = detail;
  if (Array.isArray(clauses)) return { kind: 'down', clauses: clauses.map(String), falls: falls === true };
  if (typeof result === 'string') return { kind: 'carried', result };
  return { kind: state === 'not_required' ? 'no-meeting' : 'not-put' };
}
