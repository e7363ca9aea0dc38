import { contestedQuery } from '@/api/amendments';
import { overviewQuery, textQuery } from '@/api/queries';
import { sessionQuery } from '@/api/session';
import { queryClient } from './queryClient';

const workspace = /^\/a\/([^/]+)\/text$/;

/** The workspace: the address says whose text is wanted before the program that shows it has come. */
export const importWorkspace = () => import('./WorkspaceRoute');

/** Asks at once for what the page at an address will need, while the words and the page itself are still on their way. */
export function askAhead({ pathname, search }: Location): void {
  const act = workspace.exec(pathname)?.[1];
  if (act === undefined) return;
  const asked = new URLSearchParams(search);
  const version = Number(asked.get('v')) || undefined;
  void importWorkspace();
  void queryClient.prefetchQuery(sessionQuery);
  void queryClient.prefetchQuery(textQuery({ act, version, language: asked.get('lang') ?? undefined }));
  void queryClient.prefetchQuery(overviewQuery(act));
  void queryClient.prefetchQuery(contestedQuery(act));
}
