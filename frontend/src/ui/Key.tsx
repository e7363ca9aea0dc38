import { useLingui } from '@lingui/react/macro';
import { keyCaps } from '@/keyboard/keys';

/** A shortcut as it stands on the keyboard; letters name both layouts: «J (О)». Silent, aria-keyshortcuts speaks. */
export function Key({ chord }: { chord: string }) {
  const { i18n } = useLingui();
  return (
    <kbd className="key" aria-hidden="true">
      {keyCaps(chord, i18n.locale)}
    </kbd>
  );
}
