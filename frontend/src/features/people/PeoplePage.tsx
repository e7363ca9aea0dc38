import { Trans, useLingui } from '@lingui/react/macro';
import { useBodies } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { ofKinds } from '@/reading/bodyOptions';
import type { Body } from '@/reading/bodyOptions';
import { bodyKinds, roles } from '@/reading/roles';
import { usePageTitle } from '@/reading/usePageTitle';
import { dateInDigits } from '@/i18n/format';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { AbsenceSection } from './AbsenceSection';
import { PowersSection } from './PowersSection';
import { RegisterSection } from './RegisterSection';
import { useLimits, usePeople } from './api';
import type { Person } from './api';
import './people.css';

const order = Object.keys(bodyKinds) as Body['kind'][];

/** Who is who: bodies and their people with their days, who speaks for delegations, which of them take no part. */
export default function PeoplePage() {
  const { t } = useLingui();
  usePageTitle(t`Люди и полномочия`);
  const bodies = useBodies().data;
  const people = usePeople().data;
  const limits = useLimits().data;
  if (!bodies || !people || !limits) return <Skeleton lines={14} />;
  return (
    <div className="page people">
      <h1>
        <Trans>Люди и полномочия</Trans>
      </h1>
      <PowersSection limits={limits} people={people} />
      <AbsenceSection limits={limits} bodies={ofKinds(bodies, ['delegation'])} />
      {limits.may['mandate.give']?.allowed && <RegisterSection bodies={ofKinds(bodies, order)} people={people} />}
      <section className="stack" aria-labelledby="mandates">
        <h2 id="mandates">
          <Trans>Кто в каком органе</Trans>
        </h2>
        {ofKinds(bodies, order).map((body) => (
          <Members key={body.id} body={body} people={people} />
        ))}
      </section>
    </div>
  );
}

function Members({ body, people }: { body: Body; people: readonly Person[] }) {
  const { t, i18n } = useLingui();
  const rows = people.flatMap((person) =>
    person.mandates.filter((mandate) => mandate.body.id === body.id).map((mandate) => ({ person, mandate })),
  );
  const until = (day: string | null) => (day ? dateInDigits(day, i18n.locale) : '–');
  if (rows.length === 0) return null;
  return (
    <Table caption={nameIn(body.name, i18n.locale)} columns={[t`Кто`, t`Кем`, t`С`, t`По`]}>
      {rows.map(({ person, mandate }) => (
        <tr key={mandate.id}>
          <th scope="row">{nameIn(person.name, i18n.locale)}</th>
          <td>{i18n._(roles[mandate.role])}</td>
          <td>{until(mandate.valid_from)}</td>
          <td>{until(mandate.valid_until)}</td>
        </tr>
      ))}
    </Table>
  );
}
