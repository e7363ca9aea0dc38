import type { Seat } from '@/api/meeting';
import { nameIn } from '@/i18n/language';
import { bodyCode } from './BodyName';
import { shortName } from './shortName';

type Sits = Pick<Seat, 'body' | 'person'>;

/** A delegation by its state, a member by name. */
export function seatName(seat: Sits, language: string): string {
  return seat.body ? shortName(seat.body, language) : nameIn(seat.person?.name, language);
}

/** «BY», or the initials of a member. */
export function seatCode(seat: Sits, language: string): string {
  if (seat.body) return bodyCode(seat.body, language);
  return nameIn(seat.person?.name, language)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
