import type { Amendment, Status } from '@/api/amendments';
import { api } from '@/api/client';
import { asProblem, taken } from '@/api/problem';
import type { Problem } from '@/api/problem';
import { decidable } from '../order';
import { doesTheSame, foreseenIn } from './unsent';
import type { Fate, Unsent } from './unsent';

/** Sends a decision under its own key. The same key with the same body has one effect, however often it is sent. */
export function send(unsent: Unsent): Promise<unknown> {
  const { amendment, outcome, sees, reason, at, basedOn } = unsent;
  const late = basedOn === null ? {} : { based_on: basedOn, made_at: at };
  return taken(
    api.POST('/api/amendments/{amendment}/decision', {
      params: { path: { amendment } },
      body: { outcome, sees, reason, ...late },
      headers: { 'Idempotency-Key': unsent.key },
    }),
  );
}

/**
 * Sends a decision that waited, and tells what became of it; null while there is still no answer.
 *
 * It is sent again with what it would do now only where that is what the chair saw; everything else comes back to the chair.
 */
export async function reconciled(unsent: Unsent, amendments: readonly Amendment[]): Promise<Fate | null> {
  try {
    await send(unsent);
    return { kind: 'accepted' };
  } catch (failure) {
    const problem = asProblem(failure);
    if (isNoAnswer(problem)) return null;
    if (problem.code === 'already-decided') return alreadyTold(problem);
    if (problem.code === 'stale-picture') return seenAnew(unsent, amendments);
    return (await alreadyFound(unsent)) ?? { kind: 'refused', code: problem.code };
  }
}

export function isNoAnswer(problem: Problem): boolean {
  return problem.code === 'offline' || [502, 503, 504].includes(problem.status);
}

function alreadyTold(problem: Problem): Fate {
  const outcome = (problem.member('outcome') as Status | undefined) ?? null;
  const by = typeof problem.members.by === 'string' ? problem.members.by : '';
  return { kind: 'already', same: problem.members.same === true, outcome, by, at: problem.member('at') ?? null };
}

async function seenAnew(unsent: Unsent, amendments: readonly Amendment[]): Promise<Fate | null> {
  const asked = { params: { path: { amendment: unsent.amendment }, query: { outcome: unsent.outcome } } };
  try {
    const seen = await taken(api.GET('/api/amendments/{amendment}/consequences', asked));
    const open = new Set(amendments.filter(({ status }) => decidable.has(status)).map(({ id }) => id));
    if (!doesTheSame(unsent.foreseen, foreseenIn(seen), (id) => open.has(id))) {
      return { kind: 'changed', now: foreseenIn(seen), sees: seen.sees };
    }
    // Refused under its first key, it had no effect; with another picture it is another request.
    await send({ ...unsent, key: `${unsent.key}-${seen.sees.slice(0, 8)}`, sees: seen.sees });
    return { kind: 'accepted' };
  } catch (failure) {
    const problem = asProblem(failure);
    return isNoAnswer(problem) ? null : { kind: 'refused', code: problem.code };
  }
}

/** The decision that somebody else made meanwhile, where that is why ours was refused. */
async function alreadyFound(unsent: Unsent): Promise<Fate | null> {
  const now = await amendmentNow(unsent).catch(() => null);
  if (!now || decidable.has(now.status)) return null;
  return { kind: 'already', same: now.status === unsent.outcome, outcome: now.status, by: '', at: null };
}

async function amendmentNow({ amendment }: Unsent): Promise<{ status: Status }> {
  const file = await taken(api.GET('/api/amendments/{amendment}', { params: { path: { amendment } } }));
  return file.amendment;
}
