import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import { useActWrite } from './api';

export type Invitation = Schemas['InvitationOut'];

/** The chair's decision on leave, and a delegation's objection. */
export function useAnswerLeave(act: string) {
  const decide = useActWrite(act, ({ amendment, ...body }: { amendment: string } & Schemas['LeaveDecision']) =>
    taken(api.POST('/api/amendments/{amendment}/leave', { params: { path: { amendment } }, body })),
  );
  const object = useActWrite(act, ({ amendment, ...body }: { amendment: string } & Schemas['NewObjection']) =>
    taken(api.POST('/api/amendments/{amendment}/leave/objections', { params: { path: { amendment } }, body })),
  );
  return { decide, object };
}

/** Who else an act is for. */
export function useInvitations(act: string) {
  return useQuery({
    queryKey: ['act', act, 'invitations'],
    queryFn: () => taken(api.GET('/api/acts/{act}/invitations', { params: { path: { act } } })),
  });
}

export function useInvite(act: string) {
  const invite = useActWrite(act, (body: Schemas['NewInvitation']) =>
    taken(api.POST('/api/acts/{act}/invitations', { params: { path: { act } }, body })),
  );
  const revoke = useActWrite(act, (invitation: string) =>
    taken(api.POST('/api/invitations/{invitation}/revocation', { params: { path: { invitation } } })),
  );
  const restrict = useActWrite(act, (body: Schemas['NewRestriction']) =>
    taken(api.POST('/api/acts/{act}/restriction', { params: { path: { act } }, body })),
  );
  return { invite, revoke, restrict };
}
