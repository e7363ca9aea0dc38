import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { outOfDate } from './anew';
import { api } from './client';
import type { Schemas } from './client';
import { problemOf, taken } from './problem';
import { send } from './transport';

export type Meeting = Schemas['HeldMeetingOut'];
export type Meetings = Schemas['MeetingsOut'];
export type MeetingRow = Schemas['MeetingRowOut'];
export type Item = Schemas['AgendaItemOut'];
export type Seat = Schemas['AttendanceOut'];
export type Quorum = Schemas['QuorumOut'];
export type Way = Schemas['WayOut'];
export type Vote = Schemas['VoteOut'];
export type VoiceRow = Schemas['VoiceOut'];
export type Voice = Schemas['Voice'];
export type VoteResult = NonNullable<Vote['result']>;
/** What the hall sees: the same for every reader. */
export type Shown = Schemas['ScreenOut'];

/** What the chair has put on the screen. */
export interface Showing {
  shows: Shown['shows'];
  item?: string;
  amendment?: string;
  vote?: string;
}

export const showingOf = (meeting: Meeting): Showing => meeting.shown as unknown as Showing;

const at = (meeting: string) => ({ params: { path: { meeting } } });

export const meetingQuery = (meeting: string) => ({
  queryKey: ['meeting', meeting],
  queryFn: () => taken(api.GET('/api/meetings/{meeting}', at(meeting))),
});

export function useMeeting(meeting: string | null) {
  return useQuery({ ...meetingQuery(meeting ?? ''), enabled: meeting !== null });
}

export function useMeetings() {
  return useQuery({ queryKey: ['meeting'], queryFn: () => taken(api.GET('/api/meetings')) });
}

export const shownQuery = (meeting: string) => ({
  queryKey: ['meeting', meeting, 'screen'],
  queryFn: () => taken(api.GET('/api/meetings/{meeting}/screen', at(meeting))),
});

export function useVote(meeting: string, vote: string | null) {
  return useQuery({
    queryKey: ['meeting', meeting, 'vote', vote],
    queryFn: () => taken(api.GET('/api/votes/{vote}', { params: { path: { vote: vote ?? '' } } })),
    enabled: vote !== null,
  });
}

/** A request and what it is made on: the path under /api, its body, and the revision that was seen. */
export interface Write {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  revision?: number;
}

/** Sends a write as every request of ours is sent; a refusal is thrown as a `Problem`. */
export async function written<Answer>({ method, path, body, revision }: Write): Promise<Answer> {
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (revision !== undefined) headers.set('If-Match', `"${revision}"`);
  const words = body === undefined ? undefined : JSON.stringify(body);
  const answer = await send(new Request(`${window.location.origin}/api${path}`, { method, headers, body: words }));
  const said: unknown = answer.status === 204 ? undefined : await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(said, answer.status);
  return said as Answer;
}

/** Writes to a meeting; everything of it, and of the act under way, is read anew. */
export function useMeetingWrite<Answer = unknown>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: Write) => written<Answer>(write),
    onSettled: () => readAnew(client),
  });
}

export function readAnew(client: QueryClient): Promise<unknown> {
  return outOfDate(client, [['meeting'], ['act'], ['work']]);
}

export type Protocol = Schemas['ProtocolOut'];
export type ProtocolItem = Schemas['ProtocolItemOut'];
export type ProtocolDecision = Schemas['ProtocolDecisionOut'];

export function useProtocol(meeting: string) {
  return useQuery({
    queryKey: ['meeting', meeting, 'protocol'],
    queryFn: () => taken(api.GET('/api/meetings/{meeting}/protocol', at(meeting))),
    throwOnError: false,
  });
}
