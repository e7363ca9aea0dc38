import { Trans, useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import { roles } from '@/reading/roles';
import { shortName } from '@/reading/shortName';
import type { Who } from './api';

const NAMED = 6;

/** «Может: председатель комиссии: А. Б.; глава делегации (Армения): В. Г.» – of many the first ones, with how many more. */
export function Whose({ who }: { who: readonly Who[] }) {
  const { t, i18n } = useLingui();
  return (
    <ul className="muted whose" aria-label={t`Кто может`}>
      {who.map(({ role, body, persons }) => (
        <li key={`${role}-${body?.id ?? ''}`}>
          {i18n._(roles[role])}
          {body && ` (${shortName(body, i18n.locale)})`}
          {': '}
          <Persons persons={persons} />
        </li>
      ))}
    </ul>
  );
}

function Persons({ persons }: { persons: Who['persons'] }) {
  const { i18n } = useLingui();
  if (persons.length === 0) return <Trans>никто не назначен</Trans>;
  const more = persons.length - NAMED;
  const named = persons.slice(0, NAMED).map((person) => nameIn(person.name, i18n.locale));
  return (
    <>
      {named.join(', ')}
      {more > 0 && (
        <>
          {' '}
          <Trans>и ещё {more}</Trans>
        </>
      )}
    </>
  );
}
