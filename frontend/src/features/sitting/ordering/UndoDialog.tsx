import { Trans, useLingui } from '@lingui/react/macro';
import { ReasonDialog } from '@/reading/ReasonDialog';
import { announce } from '@/ui/announce';
import { useUndoOrder } from './api';

/** Asks why an order is undone; it stays on file. */
export function UndoDialog({ act, order, onClose }: { act: string; order: string; onClose: () => void }) {
  const { t } = useLingui();
  const undo = useUndoOrder(act);
  return (
    <ReasonDialog
      title={<Trans>Отменить распоряжение</Trans>}
      send={(reason) => undo.mutateAsync({ order, reason })}
      pending={undo.isPending}
      failure={undo.error}
      onDone={() => announce(t`Распоряжение отменено.`)}
      onClose={onClose}
    />
  );
}
