import { Trans } from '@lingui/react/macro';
import { Link } from '@/ui/Link';
import { amendmentPlace, numbered } from '../numbered';
import type { Payload } from './payload';

/** An amendment as an event names it: a part by the number of the whole and its own, found by its id. */
export interface Cited {
  id: string;
  number: number;
  part: number;
}

/** The amendment that facts name by its number; ``id`` is what the event happened to, where the facts do not say. */
export function cited(facts: Payload, id: string | null = null): Cited[] {
  const number = facts.number('number');
  return number === null ? [] : [{ id: facts.text('amendment') || (id ?? ''), number, part: facts.number('part') ?? 0 }];
}

/** The amendments that facts name one by one; of older events only their numbers are known. */
export function citedAll(facts: Payload, numbers: string): Cited[] {
  if (facts.has('named')) return facts.list('named').flatMap((one) => cited(one));
  return facts.numbers(numbers).map((number) => ({ id: '', number, part: 0 }));
}

/** «№ 9, № 14/1», each a link to its amendment. */
export function AmendmentLinks({ act, cited }: { act: string; cited: readonly Cited[] }) {
  return cited.map((one, at) => (
    <span key={one.id || numbered(one)}>
      {at > 0 && ', '}
      <Link href={amendmentPlace(act, one)} className="nowrap">
        <Trans>№ {numbered(one)}</Trans>
      </Link>
    </span>
  ));
}
