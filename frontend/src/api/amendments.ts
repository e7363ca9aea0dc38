import { useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from './anew';
import { api, ifMatch } from './client';
import type { Schemas } from './client';
import { taken } from './problem';

export type Amendment = Schemas['AmendmentOut'];
export type AmendmentFile = Schemas['AmendmentFileOut'];
export type Wording = Schemas['WordingOut'];
export type ClauseMarks = Schemas['ClauseMarksOut'];
export type Run = Schemas['RunOut'];
export type Relation = Schemas['RelationOut'];
export type Status = Schemas['Status'];
export type Carry = Schemas['Carry'];

export type Contested = Schemas['ContestedOut'];

/** How many amendments stand at each clause, and how many of them meet another; without their words. */
export function contestedQuery(act: string) {
  return {
    queryKey: ['act', act, 'amendments', 'contested'],
    queryFn: () => taken(api.GET('/api/acts/{act}/contested', { params: { path: { act } } })),
  };
}

/** `unseen`: the reader is a guest of some units, for whom there are no amendments. */
export function useContested(act: string, unseen: boolean) {
  return useQuery({ ...contestedQuery(act), ...(unseen && { enabled: false, throwOnError: false }) });
}

/** The amendments standing at some clauses, with their words, in the order in which they are taken. */
export function amendmentsAtQuery(act: string, clauses: readonly string[]) {
  return {
    queryKey: ['act', act, 'amendments', 'at', ...clauses],
    queryFn: () =>
      taken(
        api.GET('/api/acts/{act}/amendments', {
          params: { path: { act }, query: { clause: [...clauses], limit: 500 } },
        }),
      ),
  };
}

export function useAmendmentsAt(act: string, clauses: readonly string[], enabled = true) {
  return useQuery({ ...amendmentsAtQuery(act, clauses), enabled: enabled && clauses.length > 0 });
}

/** All that is on file of one amendment, by its number in the act or by its id. */
export function useAmendmentFile(act: string, amendment: string | null) {
  return useQuery({
    queryKey: ['act', act, 'amendment', amendment],
    queryFn: () =>
      taken(
        api.GET('/api/acts/{act}/amendments/{amendment}', {
          params: { path: { act, amendment: amendment ?? '' } },
        }),
      ),
    enabled: amendment !== null,
  });
}

/** After a write: everything of the act and of the reader's work is read anew. */
export function useActChanged(act: string) {
  const client = useQueryClient();
  return () => outOfDate(client, [['act', act], ['work'], ['acts']]);
}

/** Standing by another's amendment, and standing by it no more. */
export function useSigning(act: string) {
  const changed = useActChanged(act);
  const at = ({ id, revision }: Pick<Amendment, 'id' | 'revision'>) => ({
    path: { amendment: id },
    header: ifMatch(revision),
  });
  return {
    join: async (amendment: Pick<Amendment, 'id' | 'revision'>) => {
      await taken(api.POST('/api/amendments/{amendment}/joining', { params: at(amendment) }));
      await changed();
    },
    leave: async (amendment: Pick<Amendment, 'id' | 'revision'>) => {
      await taken(api.POST('/api/amendments/{amendment}/leaving', { params: at(amendment) }));
      await changed();
    },
  };
}
