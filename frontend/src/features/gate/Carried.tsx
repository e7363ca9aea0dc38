import { Plural, Trans } from '@lingui/react/macro';
import { useText } from '@/api/queries';
import { place } from '@/reading/clausePlace';

/** What came of the vote on the text as a whole. */
export function CarriedWords({ result }: { result: string }) {
  if (result === 'adopted') return <Trans>текст в целом принят</Trans>;
  if (result === 'rejected') return <Trans>текст в целом не принят</Trans>;
  if (result === 'objected') return <Trans>консенсуса о тексте в целом нет</Trans>;
  return <Trans>кворума не было</Trans>;
}

/** The units that were voted down, by their places; by their number where the text no longer has them. */
export function Down({ act, clauses, falls }: { act: string; clauses: readonly string[]; falls: boolean }) {
  const text = useText({ act }).data?.clauses ?? [];
  const places = text.filter(({ id }) => clauses.includes(id)).map((clause) => place(text, clause));
  return (
    <>
      {places.length === clauses.length ? (
        <Trans>не приняты: {places.join('; ')}</Trans>
      ) : (
        <Plural
          value={clauses.length}
          one="не принята # единица текста"
          few="не приняты # единицы текста"
          many="не приняты # единиц текста"
          other="не приняты # единицы текста"
        />
      )}
      {falls && (
        <>
          . <Trans>Ни одной статьи проекта не осталось.</Trans>
        </>
      )}
    </>
  );
}
