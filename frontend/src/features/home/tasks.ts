import { conditionPlace } from '@/reading/conditionPlaces';
import type { Task } from './api';

/** When a task bites. */
export type Urgency = 'late' | 'soon' | 'later' | 'open';

export const urgencies: readonly Urgency[] = ['late', 'soon', 'later', 'open'];

const day = 86_400_000;

/** A task is late when its time is over, soon within a week, open when nothing limits it. */
export function urgencyOf({ due }: Pick<Task, 'due'>, now: string): Urgency {
  if (!due?.at) return 'open';
  const left = Date.parse(due.at) - Date.parse(now);
  if (due.passed || left <= 0) return 'late';
  return left <= 7 * day ? 'soon' : 'later';
}

/** Tasks by when they bite; groups without tasks are left out. */
export function grouped(tasks: readonly Task[], now: string): [Urgency, Task[]][] {
  return urgencies
    .map((urgency): [Urgency, Task[]] => [urgency, tasks.filter((task) => urgencyOf(task, now) === urgency)])
    .filter(([, found]) => found.length > 0);
}

const places: Record<Task['kind'], (task: Task) => string> = {
  carry: ({ number, amendment }) => `/am/${number ?? amendment ?? ''}`,
  draft: ({ amendment }) => `/text?do=text&draft=${amendment ?? ''}`,
  table: () => '/amendments?mine=true',
  condition: () => '/gate',
  document: () => '/gate#documents',
  exception: () => '/gate',
  request: () => '/opinions',
  move: () => '/gate',
};

/** Where a task is done. */
export function placeOf(task: Task): string {
  const { kind, act, guard } = task;
  const open = kind === 'condition' ? conditionPlace(guard, act.slug) : null;
  return open ?? `/a/${act.slug}${places[kind](task)}`;
}

/** How much of a condition is met, where it counts something. */
export function progressOf({ detail }: Pick<Task, 'detail'>): { value: number; of: number } | null {
  const { value, of } = detail ?? {};
  return typeof value === 'number' && typeof of === 'number' && of > 0 ? { value, of } : null;
}
