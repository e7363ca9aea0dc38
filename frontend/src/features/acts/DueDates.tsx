import { DeadlineText } from '@/reading/DeadlineText';
import { Named } from '@/reading/Named';
import type { ActView } from './api';

/** The deadlines of an act in their order; those that have passed say so. */
export function DueDates({ deadlines }: { deadlines: ActView['deadlines'] }) {
  if (deadlines.length === 0) return null;
  return (
    <ul className="due">
      {deadlines.map((deadline) => (
        <li key={deadline.key} data-passed={deadline.passed || undefined}>
          <Named name={deadline.name} />: <DeadlineText at={deadline.at} zone={deadline.zone} near passed={deadline.passed} />
        </li>
      ))}
    </ul>
  );
}
