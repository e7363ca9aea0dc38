import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Amendment } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { WhatFalls } from './WhatFalls';
import { useConsequences } from './api';
import { decidable } from './order';
import { useOrders } from './ordering/api';
import type { Order } from './ordering/api';

/** Which amendments fall with one and why: worked out by the service when asked, and what the chair has said of pairs. */
export function Exclusions({ act, amendment }: { act: string; amendment: Amendment }) {
  const said = useOrders(act).data?.orders.filter((order) => isSaid(order, amendment.id)) ?? [];
  return (
    <>
      {said.map((order) => (
        <Said key={order.id} act={act} amendment={amendment} order={order} />
      ))}
      {decidable.has(amendment.status) && amendment.part === 0 && <Falling act={act} amendment={amendment} />}
    </>
  );
}

/** An order in force by which this amendment and another exclude each other, or do not. */
function isSaid({ kind, amendments, confirmed_at, undone_at }: Order, id: string): boolean {
  return kind === 'exclusion' && Boolean(confirmed_at) && !undone_at && amendments.some((one) => one.amendment === id);
}

function Said({ act, amendment, order }: { act: string; amendment: Amendment; order: Order }) {
  const { i18n } = useLingui();
  const other = order.amendments.find((one) => one.amendment !== amendment.id);
  if (!other) return null;
  const link = (
    <Link href={`/a/${act}/am/${other.number ?? other.amendment}`} className="nowrap">
      <Trans>№ {other.number ?? '–'}</Trans>
    </Link>
  );
  return (
    <p className="by-hand">
      <Icon name="pencil" />{' '}
      {order.holds ? <Trans>объявлено: с {link} исключают друг друга</Trans> : <Trans>объявлено: с {link} не исключают друг друга</Trans>}
      {order.reason && <> · «{order.reason}»</>} · <span className="muted">{nameIn(order.by.name, i18n.locale)}</span>
    </p>
  );
}

function Falling({ act, amendment }: { act: string; amendment: Amendment }) {
  const [open, show] = useState(false);
  const adopted = useConsequences(act, amendment, 'adopted', open);
  const rejected = useConsequences(act, amendment, 'rejected', open);
  return (
    <details className="disclosure" onToggle={(event) => show(event.currentTarget.open)}>
      <summary>
        <Trans>Что отпадёт вместе с ней</Trans>
      </summary>
      <div className="stack-tight">
        <WhatFalls act={act} title={<Trans>Если принять</Trans>} seen={adopted} />
        <WhatFalls act={act} title={<Trans>Если отклонить</Trans>} seen={rejected} />
      </div>
    </details>
  );
}
