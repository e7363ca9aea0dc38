import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { Disclosure } from '@/ui/Disclosure';
import { UndoDialog } from './UndoDialog';
import { useConfirmOrder, useOrders } from './api';
import type { Order } from './api';
import { deeds, denials } from './words';

/** Every order ever given over the list: who, when, why; proposals to confirm, orders to undo. */
export function OrdersPanel({ act }: { act: string }) {
  const { data } = useOrders(act);
  const [undoing, undo] = useState<string | null>(null);
  const { t } = useLingui();
  const confirm = useConfirmOrder(act);
  if (!data || data.orders.length === 0) return null;
  const waiting = data.orders.filter((one) => !one.confirmed_at && !one.undone_at).length;
  return (
    <Disclosure
      open={waiting > 0}
      summary={
        <>
          <Plural
            value={data.orders.length}
            one="# распоряжение о порядке"
            few="# распоряжения о порядке"
            many="# распоряжений о порядке"
            other="# распоряжения о порядке"
          />
          {waiting > 0 && (
            <>
              {'; '}
              <Trans>ждут подтверждения: {waiting}</Trans>
            </>
          )}
        </>
      }
    >
      <ProblemNotice failure={confirm.error} />
      <ul className="orders">
        {[...data.orders].reverse().map((order) => (
          <Row
            key={order.id}
            order={order}
            pending={confirm.isPending}
            onConfirm={() => after(confirm.mutateAsync(order.id), () => announce(t`Предложение подтверждено.`))}
            onUndo={() => undo(order.id)}
          />
        ))}
      </ul>
      {undoing && <UndoDialog act={act} order={undoing} onClose={() => undo(null)} />}
    </Disclosure>
  );
}

interface RowProps {
  order: Order;
  pending: boolean;
  onConfirm: () => void;
  onUndo: () => void;
}

function Row(props: RowProps) {
  const { order } = props;
  const { t, i18n } = useLingui();
  const numbers = order.amendments.map(({ number }) => t`№ ${number ?? '–'}`).join(', ');
  return (
    <li data-undone={order.undone_at !== null || undefined}>
      <p>
        <strong>{numbers}</strong> {i18n._((order.holds ? undefined : denials[order.kind]) ?? deeds[order.kind])}
        {order.beside && (
          <>
            {' · '}
            <Trans>у № {order.beside.number}</Trans>
          </>
        )}{' '}
        <State order={order} />
      </p>
      <p className="muted">
        «{order.reason}» · {nameIn(order.by.name, i18n.locale)}, {dateInWords(order.at, i18n.locale)}
      </p>
      <Undone order={order} />
      {!order.undone_at && <Verbs {...props} numbers={numbers} />}
    </li>
  );
}

function Undone({ order }: { order: Order }) {
  const { i18n } = useLingui();
  if (!order.undone_by || !order.undone_at) return null;
  return (
    <p className="muted">
      <Trans>
        Отменено: «{order.undone_reason}» · {nameIn(order.undone_by.name, i18n.locale)},{' '}
        {dateInWords(order.undone_at, i18n.locale)}
      </Trans>
    </p>
  );
}

function Verbs({ order, pending, numbers, onConfirm, onUndo }: RowProps & { numbers: string }) {
  const { t } = useLingui();
  const rules = order.may['order.rule']?.allowed;
  const undoes = order.confirmed_at ? rules : order.may['order.propose']?.allowed;
  return (
    <div className="row">
      {!order.confirmed_at && rules && (
        <Button variant="primary" pending={pending} aria-label={t`Подтвердить распоряжение: ${numbers}`} onClick={onConfirm}>
          <Trans>Подтвердить</Trans>
        </Button>
      )}
      {undoes && (
        <Button variant="quiet" aria-label={t`Отменить распоряжение: ${numbers}`} onClick={onUndo}>
          <Trans>Отменить…</Trans>
        </Button>
      )}
    </div>
  );
}

function State({ order }: { order: Order }) {
  if (order.undone_at) {
    return (
      <Chip tone="moved">
        <Trans>отменено</Trans>
      </Chip>
    );
  }
  if (!order.confirmed_at) {
    return (
      <Chip tone="conflict">
        <Trans>предложено</Trans>
      </Chip>
    );
  }
  if (!order.idle) return null;
  return (
    <Chip tone="plain">
      <Trans>сейчас ничего не меняет</Trans>
    </Chip>
  );
}
