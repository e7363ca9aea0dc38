import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { heard } from './heard';

/**
 * Hears of changes to an act, or to everything the reader may read, and lets what is shown be read anew.
 *
 * The stream carries ids only; the ordinary requests bring the content, under the ordinary rules.
 */
export function useLive(act: string | null, signedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!signedIn) return undefined;
    const source = new EventSource(act ? `/api/live?act=${encodeURIComponent(act)}` : '/api/live');
    const hearing = heard((keys) => keys.forEach((queryKey) => void client.invalidateQueries({ queryKey })));
    source.addEventListener('ready', hearing.ready);
    source.addEventListener('change', (event: MessageEvent<string>) => hearing.change(event.data));
    return () => {
      source.close();
      hearing.stop();
    };
  }, [act, signedIn, client]);
}
