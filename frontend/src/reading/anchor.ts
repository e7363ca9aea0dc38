/** Words of a clause told by themselves and by what stands around them. */
export interface Anchor {
  part: 'text';
  quote: string;
  before: string;
  after: string;
}

const around = 40;

/**
 * The selected words of a clause, told by themselves and by what stands around them.
 *
 * Null when nothing is selected there, or when what is selected is not words of the text itself
 * (an insertion that is only proposed, words of two clauses).
 */
export function anchorIn(place: Element | null, text: string, selection: Selection | null): Anchor | null {
  if (!place || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const words = place.querySelector('.words');
  if (!words?.contains(range.startContainer) || !words.contains(range.endContainer)) return null;
  const head = document.createRange();
  head.setStart(words, 0);
  head.setEnd(range.startContainer, range.startOffset);
  return anchorAt(text, plain(head).length, plain(range));
}

/** The anchor of words at an offset of a text; null when they do not stand there. */
export function anchorAt(text: string, offset: number, selected: string): Anchor | null {
  const lead = selected.length - selected.trimStart().length;
  const quote = selected.trim();
  const start = offset + lead;
  if (quote === '' || text.slice(start, start + quote.length) !== quote) return null;
  return {
    part: 'text',
    quote,
    before: text.slice(Math.max(0, start - around), start),
    after: text.slice(start + quote.length, start + quote.length + around),
  };
}

/** The words of the text itself in a range: no number, nothing spoken only, nothing that is only proposed. */
function plain(range: Range): string {
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  copy.querySelectorAll('.vh, .number, .odd-glyph, ins').forEach((extra) => extra.remove());
  return copy.textContent ?? '';
}
