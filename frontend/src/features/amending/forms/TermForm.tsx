import { LawText } from '@/reading/LawText';
import type { FormProps } from './form';

/** Other words for a term throughout: where each of its forms gives way to which. */
export function TermForm({ target, edit }: FormProps<'term'>) {
  const places = new Map(target.text.clauses.map((clause) => [clause.id, clause.number]));
  return (
    <ul className="stack-tight">
      {edit.places.map(({ clause, swaps }) => (
        <li key={clause} className="law" lang={target.text.language}>
          {places.get(clause)}{' '}
          {swaps.map(({ form, by, which }) => (
            <span key={`${form}${which}`}>
              <del>
                <LawText text={form} />
              </del>{' '}
              <ins>
                <LawText text={by} />
              </ins>{' '}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
