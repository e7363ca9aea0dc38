import type { Amendment } from '@/api/amendments';
import { Recommended } from '../Recommended';
import { Consents } from './Consents';
import { OrderMenu } from './OrderMenu';
import { Standing } from './Standing';
import { TableVerbs } from './TableVerbs';
import { TakeOver } from './TakeOver';

/** Whether the reader orders the list, or proposes what the chair confirms. */
export type Orders = 'rules' | 'proposes' | null;

interface Props {
  act: string;
  amendment: Amendment;
  all: readonly Amendment[];
  orders: Orders;
}

/** What stands beside an amendment in the list: consents, its table, why it stands here, and what may be done about it. */
export function Beside({ act, amendment, all, orders }: Props) {
  return (
    <>
      <Consents act={act} amendment={amendment} />
      <Recommended amendment={amendment} />
      <Standing amendment={amendment} />
      <TakeOver act={act} amendment={amendment} />
      {amendment.number !== null && (
        <div className="row am-verbs">
          {orders && <OrderMenu act={act} amendment={amendment} all={all} rules={orders === 'rules'} />}
          <TableVerbs act={act} amendment={amendment} />
        </div>
      )}
    </>
  );
}
