import { persons } from './cast';
import type { PersonName } from './cast';

/** Somebody's session without a browser: prepares, over the ordinary interface, what a test begins with. */
export class Desk {
  private constructor(
    private readonly address: string,
    private cookie: string,
    private csrf: string,
  ) {}

  static async of(address: string, who: PersonName): Promise<Desk> {
    const desk = new Desk(address, '', '');
    const people = await desk.ask<{ id: string; name: { ru: string } }[]>('GET', '/api/demo/people');
    await desk.refresh();
    const person = people.find((one) => one.name.ru === persons[who])?.id;
    await desk.ask('POST', '/api/demo/sign-in', { person });
    await desk.refresh();
    return desk;
  }

  /** Asks, and fails with what the service said where it refuses. */
  async ask<Answer>(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(this.address + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        Origin: this.address,
        Cookie: this.cookie,
        'Content-Type': 'application/json',
        'X-CSRF-Token': this.csrf,
        'Idempotency-Key': crypto.randomUUID(),
        ...more,
      },
    });
    const set = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    if (set.length > 0) this.cookie = merged(this.cookie, set);
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said.slice(0, 400)}`);
    return (said ? JSON.parse(said) : undefined) as Answer;
  }

  private async refresh(): Promise<void> {
    this.csrf = (await this.ask<{ csrf: string }>('GET', '/api/session')).csrf;
  }
}

function merged(before: string, set: readonly string[]): string {
  const kept = new Map([...before.split('; ').filter(Boolean), ...set].map((one) => [one.split('=')[0], one]));
  return [...kept.values()].join('; ');
}

interface Listed {
  id: string;
  number: number | null;
  status: string;
  revision: number;
}

/** Every amendment of an act, in the order in which they are taken. */
export async function listed(desk: Desk, act: string): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { items: Listed[]; after: number | null } = await desk.ask(
      'GET',
      `/api/acts/${act}/amendments?limit=100&after=${after}`,
    );
    found.push(...page.items);
    after = page.after;
  }
  return found;
}

async function moves(desk: Desk, act: string, move: string): Promise<void> {
  const { revision } = await desk.ask<{ revision: number }>('GET', `/api/acts/${act}/gate`);
  await desk.ask('POST', `/api/acts/${act}/transitions`, { move, seen_revision: revision, reason: '' });
}

/** The chair admits every amendment that is not ruled on yet, one after the other. */
export async function admitted(address: string, act: string): Promise<void> {
  const chair = await Desk.of(address, 'chair');
  for (const one of await listed(chair, act)) {
    if (one.status !== 'tabled') continue;
    await chair.ask(
      'POST',
      `/api/amendments/${one.id}/ruling`,
      { admissible: true, reason: '' },
      { 'If-Match': `"${one.revision}"` },
    );
  }
}

/** Brings an act from the stage of amendments before its commission: none tabled any more, all admitted. */
export async function broughtBeforeCommission(address: string, act: string): Promise<void> {
  const secretariat = await Desk.of(address, 'secretariat');
  const bodies = await secretariat.ask<{ id: string; kind: string }[]>('GET', '/api/bodies');
  for (const { id } of bodies.filter(({ kind }) => kind === 'delegation')) {
    await secretariat.ask('POST', `/api/acts/${act}/facts/no_amendments`, { fields: {}, body: id });
  }
  const chair = await Desk.of(address, 'chair');
  await admitted(address, act);
  await moves(chair, act, 'submit_to_commission');
}

/** Whom the secretariat does not register: who does so himself, and one who is not there. */
const absent = new Set<string | undefined>(['kg', 'by', 'kz']);

/** The persons who register their delegations in the tests, by delegation. */
const heads: Record<string, PersonName> = { by: 'headBy', kz: 'headKz' };

export interface Held {
  id: string;
  act: string;
}

/** A meeting of the commission on an act, convened at short notice for today. */
export async function convened(address: string, act: string): Promise<Held> {
  const chair = await Desk.of(address, 'chair');
  const { bodies } = await chair.ask<{ bodies: { id: string; key: string }[] }>('GET', '/api/meetings');
  const body = bodies.find(({ key }) => key === 'commission-defence')?.id;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date());
  const { id } = await chair.ask<{ id: string }>('POST', '/api/meetings', {
    body,
    date: today,
    starts: '10:00',
    place: 'Санкт-Петербург, Таврический дворец',
    mode: 'hybrid',
    items: [{ act }],
    short_notice: 'Срок внесения в Совет истекает.',
  });
  return { id, act };
}

interface MeetingNow {
  revision: number;
  status: string;
  items: { id: string }[];
  seats: { id: string; body: { key: string } | null; speakers: { id: string }[] }[];
}

const seatOf = (seats: MeetingNow['seats'], key: string) => seats.find(({ body }) => body?.key === key)?.id;

/** Everybody is here but one delegation, the meeting is open, its first item is taken up. */
export async function begun(address: string, { id }: Held): Promise<void> {
  const secretariat = await Desk.of(address, 'secretariat');
  const now = () => secretariat.ask<MeetingNow>('GET', `/api/meetings/${id}`);
  const { seats } = await now();
  for (const seat of seats) {
    if (absent.has(seat.body?.key)) continue;
    await secretariat.ask('PUT', `/api/meetings/${id}/seats/${seat.id}`, { state: 'hall', holder: seat.speakers[0]?.id });
  }
  for (const [key, who] of Object.entries(heads)) {
    const head = await Desk.of(address, who);
    await head.ask('PUT', `/api/meetings/${id}/seats/${seatOf(seats, key)}`, { state: key === 'kz' ? 'remote' : 'hall' });
  }
  const chair = await Desk.of(address, 'chair');
  const { revision, items } = await now();
  await chair.ask('POST', `/api/meetings/${id}/opening`, {}, { 'If-Match': `"${revision}"` });
  await chair.ask('POST', `/api/meetings/${id}/items/${items[0]?.id}/taking-up`, {});
}
