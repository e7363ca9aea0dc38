import { occurrences } from './find';

/** Words spoken only, glyphs that stand for hidden characters, and words a proposal puts in: no part of the text. */
const aside = '.vh, .odd-glyph, ins';

/** The ranges of the document where words stand in a clause; its heading and its words are looked through apart. */
export function rangesIn(place: Element, query: string): Range[] {
  const column = place.querySelector('.columns > div') ?? place;
  return [...column.querySelectorAll('.clause-heading, .words:not(.inserted)')].flatMap((part) => inPart(part, query));
}

function inPart(part: Element, query: string): Range[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(aside) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Node; from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length });
    text += node.nodeValue ?? '';
  }
  const length = query.trim().replace(/\s+/g, ' ').length;
  return occurrences(text, query).map((from) => {
    const range = document.createRange();
    const start = holding(nodes, from);
    const end = holding(nodes, from + length - 1);
    range.setStart(start.node, from - start.from);
    range.setEnd(end.node, from + length - end.from);
    return range;
  });
}

function holding(nodes: readonly { node: Node; from: number }[], at: number): { node: Node; from: number } {
  const found = nodes.findLast(({ from }) => from <= at);
  if (!found) throw new RangeError('a hit lies outside the text it was found in');
  return found;
}

/** Draws ranges without touching the document; browsers that cannot show the clause alone. */
export function draw(all: readonly Range[], here: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set('found', new Highlight(...all));
  CSS.highlights.set('found-here', new Highlight(...(here ? [here] : [])));
}

export function erase(): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-here');
}
