import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Schemas } from './client';
import { taken } from './problem';

export type Overview = Schemas['OverviewOut'];
export type ActTextView = Schemas['TextOut'];
export type ClauseView = Schemas['ClauseOut'];
export type BodyRef = Schemas['BodyRefOut'];
export type PersonRef = Schemas['PersonRefOut'];
export type Permission = Schemas['Permission'];
export type May = Record<string, Permission>;

/** The front page of an act: where it stands, its versions, what the reader may do. */
export function overviewQuery(act: string) {
  return {
    queryKey: ['act', act, 'overview'],
    queryFn: () => taken(api.GET('/api/acts/{act}', { params: { path: { act } } })),
  };
}

export function useOverview(act: string) {
  return useQuery(overviewQuery(act));
}

/** The units that are all the reader sees of the act, null for the whole; undefined until that is known. */
export function useLimits(act: string): readonly string[] | null | undefined {
  return useOverview(act).data?.limited_to;
}

export interface TextAsked {
  act: string;
  /** A version; the latest where none is named. */
  version?: number;
  /** A language; the authentic one where none is named. */
  language?: string;
}

/** A text of an act in document order. */
export function textQuery({ act, version, language }: TextAsked) {
  return {
    queryKey: ['act', act, 'text', version ?? 'latest', language ?? 'authentic'],
    queryFn: () =>
      taken(api.GET('/api/acts/{act}/text', { params: { path: { act }, query: { version, language } } })),
  };
}

export function useText(asked: TextAsked, enabled = true) {
  return useQuery({ ...textQuery(asked), enabled });
}

/** Every body of the assembly. */
export function useBodies() {
  return useQuery({ queryKey: ['bodies'], queryFn: () => taken(api.GET('/api/bodies')), staleTime: 10 * 60_000 });
}

/** The rules of procedure that acts are kept under. */
export function useProfile(key = 'pa-odkb') {
  return useQuery({
    queryKey: ['profile', key],
    queryFn: () => taken(api.GET('/api/profiles/{key}', { params: { path: { key } } })),
    staleTime: Infinity,
  });
}

/** The rules of procedure that one act goes by, and what newer ones would change for it. */
export function useRules(act: string) {
  return useQuery({
    queryKey: ['act', act, 'rules'],
    queryFn: () => taken(api.GET('/api/acts/{act}/rules', { params: { path: { act } } })),
  });
}

/** The newest events of an act's open record, newest first. */
export function latestEvents(act: string, limit: number) {
  return {
    queryKey: ['act', act, 'events', 'latest', limit],
    queryFn: () => taken(api.GET('/api/acts/{act}/events/latest', { params: { path: { act }, query: { limit } } })),
  };
}
