import { Trans, useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { bodyKinds, roles } from '@/reading/roles';
import type { BodyKind } from '@/reading/roles';
import { Chip } from '@/ui/Chip';
import { Skeleton } from '@/ui/Skeleton';
import { useDemoPeople, useDemoSignIn } from './api';
import type { Person } from './api';

const order: BodyKind[] = [
  'delegation',
  'commission',
  'council',
  'assembly',
  'secretariat',
  'expert_council',
  'expert_organisation',
  'military_body',
  'executive_body',
  'working_group',
  'partner',
  'observer',
];

const heads = new Set(['head_of_delegation', 'commission_chair', 'assembly_chair', 'executive_secretary']);

/** The invented persons of a demonstration, by what they are. */
export function DemoPeople({ current, onDone }: { current?: string; onDone: () => void }) {
  const { i18n } = useLingui();
  const people = useDemoPeople(true);
  const signIn = useDemoSignIn();
  if (!people.data) return <Skeleton lines={12} />;
  return (
    <section className="stack" aria-labelledby="demo-people">
      <h2 id="demo-people">
        <Trans>Вымышленные участники</Trans>
      </h2>
      <p className="muted">
        <Trans>Список виден только на этом компьютере и только с демонстрационными данными. Все эти люди придуманы.</Trans>
      </p>
      <ProblemNotice failure={signIn.error} />
      <div className="demo-groups">
        {grouped(people.data, i18n.locale).map(([kind, persons]) => (
          <section key={kind}>
            <h3>{i18n._(bodyKinds[kind])}</h3>
            <ul>
              {persons.map((person) => (
                <li key={person.id}>
                  <button
                    type="button"
                    className="demo-person"
                    aria-current={person.id === current || undefined}
                    disabled={signIn.isPending}
                    onClick={() => signIn.mutate(person.id, { onSuccess: onDone })}
                  >
                    <span>
                      <strong>{nameIn(person.name, i18n.locale)}</strong>
                      <span className="muted">{described(person, i18n.locale, (role) => i18n._(roles[role]))}</span>
                    </span>
                    {person.id === current && (
                      <Chip tone="accent">
                        <Trans>это вы</Trans>
                      </Chip>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

/** «Делегация Беларуси, глава делегации»: each body once, with what the person is there. */
function described(person: Person, language: string, said: (role: keyof typeof roles) => string): string {
  const bodies = new Map<string, string[]>();
  for (const mandate of person.mandates) {
    const body = nameIn(mandate.body.name, language);
    bodies.set(body, [...(bodies.get(body) ?? []), said(mandate.role)]);
  }
  return [...bodies].map(([body, held]) => `${body}: ${held.join(', ')}`).join('; ');
}

/** By the first kind in the order a person belongs to; of one body the head stands first. */
function grouped(people: readonly Person[], language: string): [BodyKind, Person[]][] {
  const kindOf = (person: Person) =>
    order.find((kind) => person.mandates.some(({ body }) => body.kind === kind)) ?? 'observer';
  return order
    .map((kind): [BodyKind, Person[]] => {
      const rank = (person: Person) => {
        const held = person.mandates.find(({ body }) => body.kind === kind);
        return held ? `${nameIn(held.body.name, language)} ${heads.has(held.role) ? 0 : 1}` : '';
      };
      const members = people.filter((person) => kindOf(person) === kind);
      return [kind, members.toSorted((one, other) => rank(one).localeCompare(rank(other), language))];
    })
    .filter(([, persons]) => persons.length > 0);
}
