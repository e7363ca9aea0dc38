import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { Autosave } from './autosave';
import type { Means, Record, SaveState } from './autosave';

type Answer = 'ok' | 'lost' | 'stale' | 'refused' | 'broken';

/** A server that makes one draft a key, and answers each request in turn. */
class Server {
  requests: string[] = [];
  answers: Answer[] = [];
  drafts = new Map<string, string>();
  device: Record<string> | null = null;
  states: SaveState['kind'][] = [];
  keys = 0;
  deviceBroken = false;

  means: Means<string> = {
    keep: (record) => {
      if (this.deviceBroken) return Promise.reject(new Error('full'));
      this.device = structuredClone(record);
      return Promise.resolve();
    },
    forget: () => {
      this.device = null;
      return Promise.resolve();
    },
    create: (content, key) => this.answer(`create ${content} under ${key}`, () => this.drafts.set(key, content)),
    revise: (content, draft) => this.answer(`revise to ${content} from ${draft.revision}`, () => undefined),
    discard: (draft) => this.answer(`discard ${draft.id}`, () => undefined),
    newKey: () => `k${(this.keys += 1)}`,
    now: () => 0,
    tell: (state) => this.states.push(state.kind),
  };

  private revision = 0;

  private answer(request: string, effect: () => void) {
    this.requests.push(request);
    const answer = this.answers.shift() ?? 'ok';
    if (answer === 'ok' || answer === 'lost') effect();
    if (answer === 'lost') return Promise.reject(new TypeError('no answer'));
    if (answer === 'stale') return Promise.reject(new Problem('stale-revision', 412));
    if (answer === 'refused') return Promise.reject(new Problem('invalid-input', 422));
    if (answer === 'broken') return Promise.reject(new Problem('server-error', 500));
    this.revision += 1;
    return Promise.resolve({ id: 'd', revision: this.revision });
  }
}

let server: Server;
let save: Autosave<string>;
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  save = new Autosave(server.means);
});
afterEach(() => vi.useRealTimers());

test('words are on the device at once and on the server within a second', async () => {
  save.change('а');
  await wait(0);
  expect(server.device?.content).toBe('а');
  await wait(1000);
  expect(server.requests).toEqual(['create а under k1']);
  expect(server.states.at(-1)).toBe('saved');
  expect(server.device).toBeNull();
});

test('a burst of typing is one request, the next burst a revision', async () => {
  for (const words of ['а', 'аб', 'абв']) save.change(words);
  await wait(1000);
  save.change('абвг');
  await wait(1000);
  expect(server.requests).toEqual(['create абв under k1', 'revise to абвг from 1']);
});

test('without an answer the words stay here, are sent again under the same key, and make one draft', async () => {
  server.answers = ['lost'];
  save.change('а');
  await wait(1000);
  expect(server.states.at(-1)).toBe('local');
  save.change('аб');
  await wait(10_000);
  expect(server.requests).toEqual(['create а under k1', 'create а under k1', 'revise to аб from 1']);
  expect(server.drafts.size).toBe(1);
  expect(server.states.at(-1)).toBe('saved');
});

test('a page closed before the answer makes no second draft when it is opened again', async () => {
  server.answers = ['lost'];
  save.change('а');
  await wait(1000);
  save.stop();
  const again = new Autosave(server.means);
  if (server.device) again.resume(server.device);
  await wait(2000);
  expect(server.drafts.size).toBe(1);
  expect(server.requests.at(-1)).toBe('create а under k1');
});

describe('what the server refuses', () => {
  test.each([
    ['stale', 'stale'],
    ['refused', 'refused'],
    ['broken', 'local'],
  ] as const)('%s: the state is %s and the words stay on the device', async (answer, state) => {
    server.answers = ['ok', answer];
    save.change('а');
    await wait(1000);
    save.change('аб');
    await wait(1000);
    expect(server.states.at(-1)).toBe(state);
    expect(server.device?.content).toBe('аб');
    expect(save.unsent).toBe(true);
  });
});

test('a draft saved elsewhere is replaced only when the person says so', async () => {
  server.answers = ['ok', 'stale'];
  save.change('а');
  await wait(1000);
  save.change('аб');
  await wait(20_000);
  expect(server.requests).toHaveLength(2);
  save.adopt({ id: 'd', revision: 7 });
  await wait(100);
  expect(server.requests.at(-1)).toBe('revise to аб from 7');
});

test('words refused at the beginning do not stand in the way of better ones', async () => {
  server.answers = ['refused'];
  save.change('а');
  await wait(1000);
  save.change('аб');
  await wait(1000);
  expect(server.requests).toEqual(['create а under k1', 'create аб under k2']);
});

test('a device that keeps nothing is told, not hidden', async () => {
  server.deviceBroken = true;
  save.change('а');
  await wait(0);
  expect(server.states).toContain('lost');
});

test('flush sends what waits and says whether it arrived', async () => {
  save.change('а');
  expect(await save.flush()).toBe(true);
  server.answers = ['refused'];
  save.change('аб');
  expect(await save.flush()).toBe(false);
});

test('words typed during a request follow it', async () => {
  save.change('а');
  const sent = save.flush();
  save.change('аб');
  await sent;
  await wait(1000);
  expect(server.requests).toEqual(['create а under k1', 'revise to аб from 1']);
});

describe('on another body’s behalf', () => {
  test('another draft is made first, then the one there was is taken back', async () => {
    save.change('слова');
    await save.flush();
    await save.anew('слова комиссии');
    expect(server.requests).toEqual(['create слова under k1', 'create слова комиссии under k2', 'discard d']);
    expect(save.unsent).toBe(false);
  });

  test('where the server refuses the other one, the first stays and is gone on with', async () => {
    save.change('слова');
    await save.flush();
    server.answers = ['refused'];
    await save.anew('слова комиссии');
    save.change('иные слова');
    await save.flush();
    expect(server.requests.slice(2)).toEqual(['revise to иные слова from 1']);
  });

  test('before there is a draft only the words wait', async () => {
    save.change('слова');
    await save.anew('слова комиссии');
    expect(server.requests.at(-1)).toBe('discard d');
    expect(server.drafts).toEqual(new Map([['k1', 'слова'], ['k2', 'слова комиссии']]));
  });
});
