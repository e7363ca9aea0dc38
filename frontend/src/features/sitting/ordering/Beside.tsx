import type { Amendment } from '@/api/amendments';
import { Exclusions } from '../Exclusions';
import { Recommended } from '../Recommended';
import { PartsButton } from '../parts/PartsButton';
import { PartsStanding } from '../parts/PartsStanding';
import { Consents } from './Consents';
import { OrderMenu } from './OrderMenu';
import { Standing } from './Standing';
import { TableVerbs } from './TableVerbs';

/** Whether the reader orders the list, or proposes what the chair confirms. */
export type Orders = 'rules' | 'proposes' | null;

interface Props {
  act: string;
  amendment: Amendment;
  all: readonly Amendment[];
  orders: Orders;
}

/** What stands beside an amendment in the list: its table, consents, what falls with it, why it stands here. */
export function Beside({ act, amendment, all }: Omit<Props, 'orders'>) {
  return (
    <>
      <Consents act={act} amendment={amendment} />
      <Recommended amendment={amendment} />
      <PartsStanding act={act} amendment={amendment} all={all} />
      <Exclusions act={act} amendment={amendment} />
      <Standing amendment={amendment} />
    </>
  );
}

/** What may be done about the place of an amendment, its table and its parts. */
export function BesideVerbs({ act, amendment, all, orders }: Props) {
  if (amendment.number === null) return null;
  return (
    <>
      {orders && <OrderMenu act={act} amendment={amendment} all={all} rules={orders === 'rules'} />}
      <TableVerbs act={act} amendment={amendment} />
      <PartsButton act={act} amendment={amendment} />
    </>
  );
}
