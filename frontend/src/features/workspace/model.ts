import type { ClauseView } from '@/api/queries';

/** A clause with those under it. */
export interface Unit {
  clause: ClauseView;
  children: Unit[];
}

/** The tree of a text given in document order. */
export function grown(clauses: readonly ClauseView[]): Unit[] {
  const units = new Map(clauses.map((clause): [string, Unit] => [clause.id, { clause, children: [] }]));
  const roots: Unit[] = [];
  for (const unit of units.values()) {
    const parent = unit.clause.parent === null ? undefined : units.get(unit.clause.parent);
    (parent?.children ?? roots).push(unit);
  }
  return roots;
}

/** Units that head the outline: what an act is divided into, down to its articles. */
const outlined = new Set([
  'preamble',
  'part',
  'division',
  'subdivision',
  'chapter',
  'section',
  'article',
  'annex',
  'closing',
]);

/** The outline of a text: headed units only; runs of recitals and citations stand under one entry. */
export function outlineOf(units: readonly Unit[]): Unit[] {
  return units
    .filter(({ clause }) => outlined.has(clause.kind))
    .map((unit) => ({ clause: unit.clause, children: outlineOf(unit.children) }));
}

/** A part of the text that is drawn and asked about together: an article, or a few units that stand alone. */
export interface Passage {
  key: string;
  units: Unit[];
}

const inside = new Set(['part', 'division', 'subdivision', 'chapter', 'section']);
const together = 8;

/** The passages of a text in order; headings of chapters begin a passage of their own. */
export function passagesOf(units: readonly Unit[]): Passage[] {
  const passages: Passage[] = [];
  const walk = (unit: Unit) => {
    const { clause, children } = unit;
    const opens = inside.has(clause.kind) && children.length > 0;
    const own: Unit = opens ? { clause, children: [] } : unit;
    const small = children.length === 0 || opens;
    const last = passages.at(-1);
    const room = last && last.units.length < together && last.units.every((one) => one.children.length === 0);
    if (small && room) {
      last.units.push(own);
    } else passages.push({ key: clause.id, units: [own] });
    if (opens) children.forEach(walk);
  };
  units.forEach(walk);
  return passages;
}

/** Every clause of some units, in the order of the text. */
export function flat(units: readonly Unit[]): ClauseView[] {
  return units.flatMap(({ clause, children }) => [clause, ...flat(children)]);
}

/** How many amendments stand somewhere, and how many of them meet another. */
export interface Total {
  amendments: number;
  conflicts: number;
}

type Counts = Readonly<Record<string, number>>;

/** What stands at each clause and all under it. */
export function totals(units: readonly Unit[], counts: Counts, conflicts: Counts): Map<string, Total> {
  const total = new Map<string, Total>();
  const add = ({ clause: { id }, children }: Unit): Total => {
    const sum = { amendments: counts[id] ?? 0, conflicts: conflicts[id] ?? 0 };
    for (const child of children.map(add)) {
      sum.amendments += child.amendments;
      sum.conflicts += child.conflicts;
    }
    total.set(id, sum);
    return sum;
  };
  units.forEach(add);
  return total;
}

/** The neighbour of a clause, `step` places on; stays at the ends. With `only`, those of the set alone are visited. */
export function neighbour(
  clauses: readonly ClauseView[],
  from: string | null,
  step: 1 | -1,
  only?: ReadonlySet<string>,
): string | null {
  const here = clauses.findIndex((clause) => clause.id === from);
  const start = here < 0 ? (step > 0 ? -1 : clauses.length) : here;
  for (let at = start + step; at >= 0 && at < clauses.length; at += step) {
    const id = clauses[at]?.id;
    if (id !== undefined && (!only || only.has(id))) return id;
  }
  return from;
}

/** A clause and those above it, the outermost first. */
export function pathTo(clauses: readonly ClauseView[], id: string | null): ClauseView[] {
  const known = new Map(clauses.map((clause) => [clause.id, clause]));
  const path: ClauseView[] = [];
  for (let at = known.get(id ?? ''); at; at = at.parent === null ? undefined : known.get(at.parent)) path.unshift(at);
  return path;
}

const headed = new Set(['part', 'division', 'subdivision', 'chapter', 'section', 'article', 'annex', 'preamble']);

/** Whether a clause is printed with a line of its own above its words. */
export const isHeaded = ({ kind, heading }: ClauseView): boolean => headed.has(kind) || heading !== '';
