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

/** Where a task is done. */
export function placeOf({ kind, act, guard, amendment, number }: Task): string {
  const root = `/a/${act.slug}`;
  switch (kind) {
    case 'carry':
      return `${root}/am/${number ?? amendment ?? ''}`;
    case 'draft':
      return `${root}/text?do=text&draft=${amendment ?? ''}`;
    case 'table':
      return `${root}/amendments?mine=true`;
    case 'condition':
      return conditionPlace(guard, act.slug) ?? `${root}/gate`;
    case 'move':
      return `${root}/gate`;
  }
}

/** How much of a condition is met, where it counts something. */
export function progressOf({ detail }: Pick<Task, 'detail'>): { value: number; of: number } | null {
  const { value, of } = detail ?? {};
  return typeof value === 'number' && typeof of === 'number' && of > 0 ? { value, of } : null;
}
