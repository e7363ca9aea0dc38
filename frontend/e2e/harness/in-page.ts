/** What runs inside the page on behalf of a person: each function stands alone, it is sent there as text. */

/** What has the focus now, or an element: its accessible name as a reader would hear it. */
export function nameOf(element: Element | null): string {
  if (!element || element === document.body) return '';
  const named = (ids: string | null) =>
    (ids ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim();
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ');
  // Only some are named by what they contain: a place that can have the focus is not.
  const telling = 'a,button,summary,[role=option],[role^=menuitem],[role=tab],[role=button],[role=link]';
  const name =
    named(element.getAttribute('aria-labelledby')) ||
    element.getAttribute('aria-label') ||
    labels ||
    (element.matches(telling) ? element.textContent : '');
  return name.replaceAll(/\s+/g, ' ').trim();
}

/**
 * How many presses of Tab lie between the focus and something of this name; 0 where that cannot be told.
 *
 * A guess, which saves asking after each press where one is: what has the focus then is looked at anyway.
 */
export function stepsTo(name: RegExp, named: (element: Element | null) => string): number {
  const within = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document;
  const reached = 'a[href],button,input,select,textarea,summary,[tabindex],[contenteditable=true]';
  const inTurn = (one: HTMLInputElement) => {
    if (one.type !== 'radio' || one.tagName !== 'INPUT' || one.checked) return true;
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(one.name)}"]`)];
    return group[0] === one && !group.some(({ checked }) => checked);
  };
  const walk = [...within.querySelectorAll<HTMLElement>(reached)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.matches(':disabled,[inert] *') &&
      one.checkVisibility({ visibilityProperty: true }) &&
      inTurn(one as HTMLInputElement),
  );
  const here = walk.indexOf(document.activeElement as HTMLElement);
  // Where nothing has the focus, the browser knows where it was last: the first press tells.
  if (here < 0) return 0;
  const found = walk.flatMap((one, at) => (name.test(named(one)) ? [at] : []));
  const ahead = found.find((at) => at > here);
  if (ahead !== undefined) return ahead - here;
  return found.length > 0 ? walk.length - here : 0;
}

/** Whether pressing what has the focus does something now. */
export function acts(): boolean {
  return document.activeElement?.getAttribute('aria-disabled') !== 'true';
}

/** The name of the group of answers that has the focus. */
export function focusedGroup(): string {
  const place = document.activeElement?.closest('[role=radiogroup],fieldset');
  const id = place?.getAttribute('aria-labelledby');
  return (id ? document.getElementById(id)?.textContent : place?.querySelector('legend')?.textContent) ?? '';
}

/** The label of the answer that has the focus. */
export function focusedAnswer(): string {
  return document.activeElement?.closest('label')?.textContent ?? '';
}

export function focusedValue(): string {
  return (document.activeElement as HTMLInputElement | null)?.value ?? '';
}

/** Selects words of a clause. */
export function selectWords({ id, wanted }: { id: string; wanted: string }): void {
  const place = document.getElementById(id);
  const walker = document.createTreeWalker(place ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.textContent ?? '').indexOf(wanted);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
    return;
  }
  throw new Error(`«${wanted}» does not stand in ${id}`);
}

/** The language of the pages from the next one on; runs in the page. */
export function speak(language: 'ru' | 'en') {
  localStorage.setItem('clausula.settings', JSON.stringify({ language, theme: 'light' }));
}

/** What stands out at the right where the page scrolls sideways (WCAG 1.4.10); runs in the page. */
export function tooWide(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > root.clientWidth + 1,
  );
  const inner = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
  return [`${root.scrollWidth} px wide`, ...inner.slice(0, 4).map((one) => one.outerHTML.slice(0, 160))];
}

/** The focused element where something else lies over it (WCAG 2.4.11); runs in the page. */
export function covered(): string[] {
  const here = document.activeElement;
  if (!here || here === document.body) return [];
  const box = here.getBoundingClientRect();
  // Of what is higher than the window, what stands in it.
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const at = document.elementFromPoint(box.x + box.width / 2, top + Math.min((bottom - top) / 2, 20));
  const labels = [...((here as HTMLInputElement).labels ?? [])];
  const own = [here, ...labels.map((label) => label.parentElement ?? label)];
  if (!at) return [`${here.outerHTML.slice(0, 160)} beyond the edge of the window`];
  if (at.contains(here) || own.some((one) => one.contains(at))) return [];
  return [`${here.outerHTML.slice(0, 160)} under ${at.outerHTML.slice(0, 100)}`];
}
