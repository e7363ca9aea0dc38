import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { liveScopes } from '@/keyboard/registry';
import type { Shortcut } from '@/keyboard/registry';
import { Commands } from '@/ui/Commands';
import { Dialog } from '@/ui/Dialog';

interface Verb extends Shortcut {
  scope: string;
}

/** Every verb of this screen by its name: type a part of it, Enter does it. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [verbs] = useState(verbsHere);
  const run = (key: string) => {
    onClose();
    const verb = verbs.find((one) => one.chord + one.scope === key);
    // After the dialog has given the focus back, so that the verb finds the screen as it was.
    setTimeout(() => verb?.run(new KeyboardEvent('keydown')), 0);
  };
  return (
    <Dialog title={t`Найти действие`} open onClose={onClose}>
      <Commands
        label={t`Действие`}
        empty={<Trans>Такого действия на этом экране нет</Trans>}
        commands={verbs.map((verb) => ({
          key: verb.chord + verb.scope,
          label: verb.label,
          detail: verb.scope,
          shortcut: verb.chord,
        }))}
        onRun={run}
      />
    </Dialog>
  );
}

function verbsHere(): Verb[] {
  return liveScopes().flatMap((scope) =>
    scope.shortcuts
      .filter((shortcut) => shortcut.chord !== 'ctrl+k')
      .map((shortcut) => ({ ...shortcut, scope: scope.name })),
  );
}
