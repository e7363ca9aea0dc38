import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import { roles } from '@/reading/roles';
import { shortName } from '@/reading/shortName';
import { Disclosure } from '@/ui/Disclosure';
import type { Who } from './api';

const NAMED = 8;
/** How many persons are named at once; more stand behind a line with their roles. */
const AT_ONCE = 4;

/** «глава делегации: А. Б. (Армения), В. Г. (Беларусь)» – a line a role; of many the first ones, with how many more. */
export function Whose({ who }: { who: readonly Who[] }) {
  const { i18n } = useLingui();
  const found = [...new Set(who.map((one) => one.role))];
  const count = new Set(who.flatMap(({ persons }) => persons.map(({ id }) => id))).size;
  if (count <= AT_ONCE) return <Roles who={who} />;
  const inWords = found.map((role) => i18n._(roles[role])).join(', ');
  return (
    <Disclosure
      summary={
        <>
          {inWords}: <Plural value={count} one="# человек" few="# человека" many="# человек" other="# человека" />
        </>
      }
    >
      <Roles who={who} />
    </Disclosure>
  );
}

function Roles({ who }: { who: readonly Who[] }) {
  const { t, i18n } = useLingui();
  const found = [...new Set(who.map((one) => one.role))];
  return (
    <ul className="muted whose" aria-label={t`Кто может`}>
      {found.map((role) => (
        <li key={role}>
          {i18n._(roles[role])}
          {': '}
          <Persons who={who.filter((one) => one.role === role)} />
        </li>
      ))}
    </ul>
  );
}

function Persons({ who }: { who: readonly Who[] }) {
  const { i18n } = useLingui();
  const named = who.flatMap(({ body, persons }) =>
    persons.map((person) => {
      const name = nameIn(person.name, i18n.locale);
      return body ? `${name} (${shortName(body, i18n.locale)})` : name;
    }),
  );
  const more = named.length - NAMED;
  if (named.length === 0) return <Trans>никто не назначен</Trans>;
  return (
    <>
      {named.slice(0, NAMED).join(', ')}
      {more > 0 && (
        <>
          {' '}
          <Trans>и ещё {more}</Trans>
        </>
      )}
    </>
  );
}
