import { useMutation, useQuery } from '@tanstack/react-query';
import { useActChanged } from '@/api/amendments';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Pieces = Schemas['PiecesOut'];
export type Division = Schemas['DivisionOut'];

/** Into what one amendment could be parted, what was asked, and what the reader may do about it. */
export function usePieces(act: string, amendment: string) {
  return useQuery({
    queryKey: ['act', act, 'pieces', amendment],
    queryFn: () => taken(api.GET('/api/amendments/{amendment}/pieces', { params: { path: { amendment } } })),
  });
}

export function useAskParts(act: string, amendment: string) {
  const changed = useActChanged(act);
  return useMutation({
    mutationFn: (body: { parts: number[][]; reason: string }) =>
      taken(api.POST('/api/amendments/{amendment}/division', { params: { path: { amendment } }, body })),
    onSettled: changed,
  });
}

export function useRuleParts(act: string, amendment: string) {
  const changed = useActChanged(act);
  return useMutation({
    mutationFn: (body: { granted: boolean; reason: string }) =>
      taken(api.POST('/api/amendments/{amendment}/division-ruling', { params: { path: { amendment } }, body })),
    onSettled: changed,
  });
}
