import { settings } from '@/settings/settings';
import { answered, unanswered } from './connection';

let token: string | null = null;

/** The session's token against cross-site requests, as GET /api/session gave it. */
export function carryToken(csrf: string | null): void {
  token = csrf;
}

const writes = /^(POST|PUT|PATCH|DELETE)$/;
const pauses = [400, 1500];
const passing = new Set([502, 503, 504]);

/** What stands on every write: the reader's language, the session's token, a key of its own. */
export function writeHeaders(): Record<string, string> {
  return {
    'Accept-Language': settings().language,
    'Idempotency-Key': crypto.randomUUID(),
    ...(token ? { 'X-CSRF-Token': token } : {}),
  };
}

/**
 * Sends a request as every request of ours is sent.
 *
 * A write carries the session's token and one Idempotency-Key for all its attempts: an answer lost
 * on the way is asked for again and the effect stays one.
 */
export async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', settings().language);
  if (writes.test(request.method)) {
    if (token) request.headers.set('X-CSRF-Token', token);
    if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', crypto.randomUUID());
  }
  return attempt(request, 0);
}

async function attempt(request: Request, failed: number): Promise<Response> {
  const pause = pauses[failed];
  try {
    const response = await fetch(request.clone());
    if (!passing.has(response.status)) answered();
    if (pause === undefined || !passing.has(response.status)) return response;
  } catch (failure) {
    if (!(failure instanceof TypeError)) throw failure;
    unanswered();
    if (pause === undefined) throw failure;
  }
  await new Promise((resolve) => setTimeout(resolve, pause));
  return attempt(request, failed + 1);
}
