import { useQuery } from '@tanstack/react-query';
import type { BodyRef, May, PersonRef } from './queries';
import { get } from './untyped';

export interface Run {
  op: 'same' | 'del' | 'ins';
  text: string;
}

export interface Marks {
  clause: string | null;
  field: 'heading' | 'text';
  number: string;
  runs: Run[];
}

export interface Relation {
  amendment: string;
  number: number | null;
  body: BodyRef;
  relation: string;
}

/** An amendment in the margin of the text: light, one for every amendment of the act. */
export interface MarginRow {
  id: string;
  number: number | null;
  body: BodyRef;
  status: string;
  carry: string;
  kind: string;
  clause: string | null;
  clause_number: string | null;
  group: string | null;
  conflicts: number;
  mine: boolean;
  language: string;
}

/** An amendment with its words. */
export interface Amendment extends MarginRow {
  act: string;
  author: PersonRef;
  marks: Marks[];
  instruction: Record<string, string>;
  justification: string;
  relations: Relation[];
  identical_with: number[];
  revision: number;
  may: May;
}

export function marginQuery(act: string) {
  return {
    queryKey: ['act', act, 'margin'],
    queryFn: () => get<{ items: MarginRow[] }>(`/api/acts/${act}/amendments?view=margin`),
  };
}

/** Every amendment of an act in the order of its text, without the words. */
export function useMargin(act: string) {
  return useQuery(marginQuery(act));
}

/** The amendments standing at some clauses, with the words. */
export function useAmendmentsAt(act: string, clauses: readonly string[], enabled = true) {
  const asked = new URLSearchParams(clauses.map((clause) => ['clause', clause]));
  return useQuery({
    queryKey: ['act', act, 'amendments', ...clauses],
    queryFn: () => get<{ items: Amendment[] }>(`/api/acts/${act}/amendments?${asked}`),
    enabled: enabled && clauses.length > 0,
  });
}
