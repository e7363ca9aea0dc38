import type { Browser } from 'playwright-core';
import { Person, persons } from './person';
import type { Look, PersonName } from './person';

/** Somebody signed in without the page for it: where the screens are judged, not the ways to them. */
export async function entered(browser: Browser, who: PersonName | null, look: Look): Promise<Person> {
  const person = await Person.at(browser, look);
  await person.goTo('/sign-in');
  if (who) await person.page.evaluate(become, persons[who]);
  return person;
}

/** Runs in the page. */
async function become(name: string): Promise<void> {
  const people = (await (await fetch('/api/demo/people')).json()) as { id: string; name: { ru: string } }[];
  const session = (await (await fetch('/api/session')).json()) as { csrf: string };
  const answer = await fetch('/api/demo/sign-in', {
    method: 'POST',
    body: JSON.stringify({ person: people.find((one) => one.name.ru === name)?.id }),
    headers: {
      'Content-Type': 'application/json',
      'X-CSRF-Token': session.csrf,
      'Idempotency-Key': crypto.randomUUID(),
    },
  });
  if (!answer.ok) throw new Error(`Cannot become ${name}: ${answer.status}`);
}
