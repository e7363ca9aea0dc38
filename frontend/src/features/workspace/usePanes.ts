import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useShortcuts } from '@/keyboard/useShortcuts';

/** Which side panes are shown: `[` and `]` (or `O`) give the text their room. */
export function usePanes() {
  const { t } = useLingui();
  const [outline, showOutline] = useState(true);
  const [panel, showPanel] = useState(true);
  const fold = () => showOutline((shown) => !shown);
  useShortcuts(t`Панели`, [
    { chord: 'o', label: t`Показать или убрать структуру`, run: fold },
    { chord: '[', label: t`Показать или убрать структуру`, run: fold, alias: true },
    { chord: ']', label: t`Показать или убрать панель`, run: () => showPanel((shown) => !shown) },
  ]);
  return { outline, panel };
}
