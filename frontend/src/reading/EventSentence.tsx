import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/client';

export type Entry = Schemas['EventOut'];

type Payload = Record<string, unknown>;

const sentences: Record<string, (payload: Payload, act: string) => ReactNode> = {
  'act.created': () => <Trans>Заведено дело акта</Trans>,
};

/** What happened, in one plain sentence; who and when stand beside it. */
export function EventSentence({ act, entry }: { act: string; entry: Entry }) {
  const said = sentences[entry.kind];
  return said ? said(entry.payload, act) : <Trans>Событие «{entry.kind}»</Trans>;
}
