/**
 * Moves the focus to the next (or previous) region of the screen, an element with `data-region`.
 *
 * False after the last one: the press then belongs to the browser, whose own F6 goes on from there.
 */
export function visitRegion(step: 1 | -1, root: ParentNode = document): boolean {
  const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[here < 0 ? (step > 0 ? 0 : regions.length - 1) : here + step];
  if (!next) return false;
  const inside = next.querySelector<HTMLElement>('[data-region-focus]');
  const target = inside ?? next;
  if (!target.hasAttribute('tabindex') && !isFocusable(target)) target.tabIndex = -1;
  target.focus();
  return true;
}

function isShown(element: HTMLElement): boolean {
  return !element.hidden && element.closest('[hidden],[inert]') === null && element.getClientRects().length > 0;
}

function isFocusable(element: HTMLElement): boolean {
  return /^(A|BUTTON|INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}
