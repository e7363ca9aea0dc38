// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { carryToken, send } from './transport';

const there = 'http://localhost/api/acts';
let sent: Request[] = [];

/** Answers each attempt in turn: a status, or no answer at all. */
function answering(...answers: (number | 'lost')[]) {
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(request);
    const answer = answers.shift() ?? 200;
    return answer === 'lost' ? Promise.reject(new TypeError('lost')) : Promise.resolve(new Response(null, { status: answer }));
  });
}

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
  carryToken('token-1');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function post() {
  const answer = send(new Request(there, { method: 'POST', body: '{}' }));
  answer.catch(() => undefined);
  await vi.runAllTimersAsync();
  return answer;
}

test('an answer lost on the way is asked for again under the same key', async () => {
  answering('lost', 503, 201);
  expect((await post()).status).toBe(201);
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map((request) => request.headers.get('Idempotency-Key'))).size).toBe(1);
});

test('two intentions have two keys', async () => {
  answering(201, 201);
  await post();
  await post();
  expect(new Set(sent.map((request) => request.headers.get('Idempotency-Key'))).size).toBe(2);
});

test('a refusal is not repeated', async () => {
  answering(409);
  expect((await post()).status).toBe(409);
  expect(sent).toHaveLength(1);
});

test('no answer after three attempts is a failure', async () => {
  answering('lost', 'lost', 'lost');
  await expect(post()).rejects.toThrow('lost');
});

test('a write carries the token of the session, a read does not', async () => {
  answering(200, 200);
  await post();
  await send(new Request(there));
  expect(sent.map((request) => request.headers.get('X-CSRF-Token'))).toEqual(['token-1', null]);
});
