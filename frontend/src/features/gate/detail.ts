/** The facts a guard tells of its condition, one sentence each. */
export type Fact =
  | { kind: 'count'; value: number; of: number }
  | { kind: 'missing' | 'silent' | 'objecting' | 'waived'; bodies: string[] }
  | { kind: 'left'; left: number }
  | { kind: 'result'; result: string }
  | { kind: 'deadline'; at: string; zone: string }
  | { kind: 'amendments'; numbers: number[] }
  | { kind: 'clash'; numbers: number[] }
  | { kind: 'needed'; body: string; value: number; of: number }
  | { kind: 'first'; keys: string[] }
  | { kind: 'record'; fields: Record<string, string> }
  | { kind: 'version'; version: number }
  | { kind: 'body'; body: string }
  | { kind: 'planned' | 'unplanned' | 'no-programme' }
  | { kind: 'carried'; result: string }
  | { kind: 'not-put' | 'no-meeting' }
  | { kind: 'down'; clauses: string[]; falls: boolean };

type Detail = Readonly<Record<string, unknown>>;

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
/** Numbers of amendments, some of which come as strings. */
const numbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((one) => /^\d+$/.test(String(one))).map(Number) : [];
const objects = (value: unknown): Detail[] => (Array.isArray(value) ? (value as Detail[]) : []);

/**
 * Reads the detail of a condition; what it does not know it leaves out rather than shows raw.
 *
 * What is missing are bodies, amendments by number, or things without a name for people (remarks),
 * of which only the count is told.
 */
export function read(detail: Detail, known: ReadonlySet<string>): Fact[] {
  return [...counts(detail, known), ...bodies(detail, known), ...procedure(detail), ...amendments(detail)];
}

function counts(detail: Detail, known: ReadonlySet<string>): Fact[] {
  const found: Fact[] = [];
  const { value, of, missing } = detail;
  if (typeof value === 'number' && typeof of === 'number' && of > 0) found.push({ kind: 'count', value, of });
  for (const need of objects(detail.needed)) {
    found.push({ kind: 'needed', body: String(need.kind), value: Number(need.value), of: Number(need.of) });
  }
  const nameless = strings(missing).filter((id) => !known.has(id) && !/^\d+$/.test(id));
  if (nameless.length > 0) found.push({ kind: 'left', left: nameless.length });
  return found;
}

function bodies(detail: Detail, known: ReadonlySet<string>): Fact[] {
  const lists = [
    ['missing', detail.missing],
    ['silent', detail.unanswered],
    ['objecting', detail.objecting],
    ['waived', detail.waived],
  ] as const;
  const found: Fact[] = lists
    .map(([kind, value]) => ({ kind, bodies: strings(value).filter((id) => known.has(id)) }))
    .filter((fact) => fact.bodies.length > 0);
  if (typeof detail.body === 'string') found.push({ kind: 'body', body: detail.body });
  return found;
}

function procedure(detail: Detail): Fact[] {
  const found: Fact[] = [];
  const { at, zone, result, version } = detail;
  if (typeof at === 'string' && typeof zone === 'string') found.push({ kind: 'deadline', at, zone });
  if (typeof result === 'string') found.push({ kind: 'result', result });
  if (typeof version === 'number') found.push({ kind: 'version', version });
  const first = strings(detail.first);
  if (first.length > 0) found.push({ kind: 'first', keys: first });
  const fields = (detail.record as { fields?: Record<string, string> } | undefined)?.fields ?? {};
  if (Object.keys(fields).length > 0) found.push({ kind: 'record', fields });
  return found;
}

function amendments(detail: Detail): Fact[] {
  const found: Fact[] = objects(detail.clashes).map((clash) => ({ kind: 'clash', numbers: numbers(clash.amendments) }));
  const listed = [...numbers(detail.amendments), ...numbers(detail.missing)];
  if (listed.length > 0) found.push({ kind: 'amendments', numbers: listed });
  return found;
}
