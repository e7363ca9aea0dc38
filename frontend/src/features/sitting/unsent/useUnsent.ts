import { useCallback, useEffect, useRef, useState } from 'react';
import type { Amendment } from '@/api/amendments';
import { useActChanged } from '@/api/amendments';
import { useConnection } from '@/api/connection';
import { asProblem } from '@/api/problem';
import { keep, keptOf, useKept } from './keep';
import { isNoAnswer, reconciled, send } from './reconcile';
import type { Unsent } from './unsent';

/** Sittings whose decisions are being sent from this page now. */
const sending = new Set<string>();
const pause = 2000;

/**
 * Decides; where there is no answer the decision waits on this device and is sent once there is one, in the order made.
 *
 * One that comes back for the chair holds up those made after it: they may have been made because of it.
 */
export function useUnsent(act: string, amendments: readonly Amendment[]) {
  const { on } = useConnection();
  const changed = useActChanged(act);
  const [attempt, tryAgain] = useState(0);
  const kept = useKept(act);
  const held = kept.settled.some(({ fate }) => needsChair(fate.kind));
  const first = held ? undefined : kept.waiting[0];

  const key = first?.key;
  const now = useRef({ first, amendments, changed });
  useEffect(() => {
    now.current = { first, amendments, changed };
  });
  useEffect(() => {
    const { first, amendments, changed } = now.current;
    if (!on || !key || !first || sending.has(act)) return undefined;
    sending.add(act);
    let timer: ReturnType<typeof setTimeout> | undefined;
    void reconciled(first, amendments).then((fate) => {
      sending.delete(act);
      if (!fate) {
        timer = setTimeout(() => tryAgain((before) => before + 1), pause);
        return;
      }
      keep(act, ({ waiting, settled }) => ({
        waiting: waiting.filter((one) => one.key !== first.key),
        settled: [...settled, { unsent: first, fate }],
      }));
      void changed();
    });
    return () => clearTimeout(timer);
  }, [on, key, act, attempt]);

  const decide = useCallback(
    async (unsent: Unsent, connected: boolean): Promise<'sent' | 'kept'> => {
      const wait = () => keep(act, (before) => ({ ...before, waiting: [...before.waiting, unsent] }));
      if (!connected || keptOf(act).waiting.length > 0) {
        wait();
        return 'kept';
      }
      try {
        await send(unsent);
        return 'sent';
      } catch (failure) {
        if (!isNoAnswer(asProblem(failure))) throw failure;
        wait();
        return 'kept';
      } finally {
        await changed();
      }
    },
    [act, changed],
  );

  const dismiss = (one?: string) =>
    keep(act, (before) => ({ ...before, settled: one ? before.settled.filter(({ unsent }) => unsent.key !== one) : [] }));
  const drop = (one: string) =>
    keep(act, (before) => ({ ...before, waiting: before.waiting.filter((unsent) => unsent.key !== one) }));
  return { ...kept, decide, dismiss, drop };
}

/** Whether the chair must look before the rest goes on. */
export function needsChair(kind: string): boolean {
  return kind === 'changed' || kind === 'refused';
}
