import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useActChanged } from '@/api/amendments';
import type { Amendment } from '@/api/amendments';
import { api } from '@/api/client';
import { taken } from '@/api/problem';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { ReasonDialog } from './ReasonDialog';

/** Takes back the decision on an amendment, also after the meeting, until its protocol is signed. */
export function UndoDecision({ act, amendment }: { act: string; amendment: Amendment }) {
  const { t } = useLingui();
  const [asking, ask] = useState(false);
  const changed = useActChanged(act);
  const path = { amendment: amendment.id };
  const undo = useMutation({
    mutationFn: (reason: string) =>
      taken(api.POST('/api/amendments/{amendment}/decision-undo', { params: { path }, body: { reason } })),
    onSettled: changed,
  });
  if (!amendment.may['amendment.undo']?.allowed) return null;
  return (
    <>
      <Button icon="undo" variant="quiet" onClick={() => ask(true)}>
        <Trans>Отменить решение</Trans>
      </Button>
      {asking && (
        <ReasonDialog
          title={<Trans>Отменить решение</Trans>}
          hint={<Trans>Вернётся и всё, что из него последовало. Решение и причина останутся в протоколе.</Trans>}
          optional
          send={(reason) => undo.mutateAsync(reason)}
          pending={undo.isPending}
          failure={undo.error}
          onDone={() => announce(t`Решение отменено.`)}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
