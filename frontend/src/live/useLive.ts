import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { outOfDate } from '@/api/anew';
import { answered, unanswered } from '@/api/connection';
import { heard } from './heard';
import type { Hearing } from './heard';

const again = 3000;

/**
 * Hears of changes to an act, to a meeting, or to everything the reader may read, and lets what is shown be read anew.
 *
 * The stream carries ids only; the ordinary requests bring the content, under the ordinary rules.
 */
export function useLive(of: { act?: string; meeting?: string }, signedIn: boolean): void {
  const client = useQueryClient();
  const address = `/api/live?${new URLSearchParams(of).toString()}`.replace(/\?$/, '');
  useEffect(() => {
    if (!signedIn) return undefined;
    const hearing = heard((keys) => void outOfDate(client, keys));
    const close = listen(address, hearing);
    return () => {
      close();
      hearing.stop();
    };
  }, [address, signedIn, client]);
}

/** How long what is read counts as fresh, in seconds: nothing on a page was read before that, or before the page came. */
const freshness = 60;

/** The address, asking besides for what happened since anything on the page may have been read. */
function since(address: string): string {
  const seconds = Math.min(performance.now() / 1000 + 1, freshness);
  return `${address}${address.includes('?') ? '&' : '?'}since=${seconds.toFixed(1)}`;
}

/** Keeps a stream open; one that the service refused is asked for again after a while, which browsers do not. */
export function listen(
  address: string,
  hearing: Pick<Hearing, 'ready' | 'change'>,
  more: Record<string, (data: string) => void> = {},
): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(since(address));
    source.addEventListener('ready', () => {
      answered();
      hearing.ready();
    });
    source.addEventListener('change', (event: MessageEvent<string>) => hearing.change(event.data));
    for (const [name, tell] of Object.entries(more)) {
      source.addEventListener(name, (event: MessageEvent<string>) => tell(event.data));
    }
    source.addEventListener('error', () => {
      void fetch('/api/session').then(answered, unanswered);
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, again);
    });
  };
  const soon = () => {
    clearTimeout(timer);
    source.close();
    open();
  };
  open();
  window.addEventListener('online', soon);
  return () => {
    window.removeEventListener('online', soon);
    clearTimeout(timer);
    source.close();
  };
}
