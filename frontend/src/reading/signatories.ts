import type { Amendment } from '@/api/amendments';
import type { BodyRef } from '@/api/queries';
import { bodyCode } from './BodyName';
import { shortName } from './shortName';

type Signed = Pick<Amendment, 'body' | 'cosigners' | 'author_left'>;

/** The bodies that stand by an amendment: its author first, unless he left it to those who joined. */
export function signatories({ body, cosigners, author_left }: Signed): readonly BodyRef[] {
  return author_left ? cosigners : [body, ...cosigners];
}

/** «Беларусь, Казахстан» */
export const signedBy = (amendment: Signed, language: string): string =>
  signatories(amendment)
    .map((body) => shortName(body, language))
    .join(', ');

/** «BY+KZ», and where there are many «BY+3», for a chip. */
export function signedCode(amendment: Signed, language: string): string {
  const [first, ...rest] = signatories(amendment).map((body) => bodyCode(body, language));
  if (rest.length === 0) return first ?? '';
  return rest.length === 1 ? `${first}+${rest[0]}` : `${first}+${rest.length}`;
}
