import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMeetingWrite } from '@/api/meeting';
import type { Permission } from '@/api/queries';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { ReasonDialog } from './ReasonDialog';

/** Takes a closed vote back with all that followed from it; nothing where the reader may not. */
export function UndoVote({ vote, may, about }: { vote: string; may: Permission | undefined; about: string }) {
  const { t } = useLingui();
  const [asking, ask] = useState(false);
  const write = useMeetingWrite();
  if (!may?.allowed) return null;
  return (
    <>
      <Button icon="undo" variant="quiet" onClick={() => ask(true)}>
        <Trans>Отменить голосование</Trans>
        {about && <span className="vh">: {about}</span>}
      </Button>
      {asking && (
        <ReasonDialog
          title={<Trans>Отменить голосование</Trans>}
          hint={<Trans>Отменяется и всё, что из него последовало. Голосование и причина останутся в протоколе.</Trans>}
          send={(reason) => write.mutateAsync({ method: 'POST', path: `/votes/${vote}/undo`, body: { reason } })}
          pending={write.isPending}
          failure={write.error}
          onDone={() => announce(t`Голосование отменено.`)}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
