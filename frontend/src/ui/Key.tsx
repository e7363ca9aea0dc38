import { useLingui } from '@lingui/react/macro';
import { keyCaps } from '@/keyboard/keys';

/**
 * A shortcut as it stands on the keyboard; letters name both layouts: «J (О)». Silent, aria-keyshortcuts speaks.
 *
 * The caps are drawn by the style sheet: as text they would belong to the visible name of a button (WCAG 2.5.3).
 */
export function Key({ chord }: { chord: string }) {
  const { i18n } = useLingui();
  return <kbd className="key" aria-hidden="true" data-caps={keyCaps(chord, i18n.locale)} />;
}
