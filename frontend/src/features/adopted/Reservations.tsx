import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { taken } from '@/api/problem';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { ReservedOn } from '@/reading/ReservedOn';
import { shortName } from '@/reading/shortName';

/** What delegations put on record beside the decisions on the act; it changed nothing of them. */
export function Reservations({ act }: { act: string }) {
  const { i18n } = useLingui();
  const { data } = useQuery({
    queryKey: ['act', act, 'reservations'],
    queryFn: () => taken(api.GET('/api/acts/{act}/reservations', { params: { path: { act } } })),
  });
  if (!data || data.reservations.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="reservations">
      <h2 id="reservations">
        <Trans>Оговорки и особые мнения</Trans>
      </h2>
      <ul className="adopted-reservations">
        {data.reservations.map((one) => (
          <li key={one.id}>
            <p>
              <strong>
                {one.kind === 'reservation' ? <Trans>Оговорка</Trans> : <Trans>Особое мнение</Trans>}, {shortName(one.body, i18n.locale)}
              </strong>
            </p>
            <p>
              <ReservedOn on={one.on} />
            </p>
            <blockquote>{one.text}</blockquote>
            <p className="muted">
              {one.on_behalf ? (
                <Trans>
                  {dateInWords(one.at, i18n.locale)}, записано от имени делегации: {nameIn(one.given_by.name, i18n.locale)}
                </Trans>
              ) : (
                <>
                  {dateInWords(one.at, i18n.locale)}, {nameIn(one.given_by.name, i18n.locale)}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
