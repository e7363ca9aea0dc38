import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Amendment } from '@/api/amendments';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/Menu';
import { numbered } from '@/reading/numbered';
import { OrderDialog } from './OrderDialog';
import { UndoDialog } from './UndoDialog';
import { ordersFor } from './orderFor';
import { verbs } from './words';
import type { OrderKind } from './words';

interface Props {
  act: string;
  amendment: Amendment;
  all: readonly Amendment[];
  /** Whether the reader orders, or only proposes. */
  rules: boolean;
}

/** What may be ordered of one amendment's place, without dragging: a verb, then another amendment and the reason. */
export function OrderMenu({ act, amendment, all, rules }: Props) {
  const { t, i18n } = useLingui();
  const [asking, ask] = useState<OrderKind | 'undo' | null>(null);
  const number = numbered(amendment);
  const entries: MenuEntry[] = ordersFor(amendment, rules).map((kind) => ({
    key: kind,
    label: i18n._(verbs[kind]),
    act: () => ask(kind),
  }));
  if (rules && amendment.arranged) {
    entries.push({ key: 'undo', label: t`Вернуть на вычисленное место`, act: () => ask('undo') });
  }
  return (
    <>
      <Menu label={<Trans>Место в списке</Trans>} spoken={t`Место в списке: поправка № ${number}`} entries={entries} />
      {asking === 'undo' && amendment.arranged && (
        <UndoDialog act={act} order={amendment.arranged.order} onClose={() => ask(null)} />
      )}
      {asking && asking !== 'undo' && (
        <OrderDialog act={act} amendment={amendment} all={all} kind={asking} proposes={!rules} onClose={() => ask(null)} />
      )}
    </>
  );
}
