// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { anchorAt, anchorIn } from '@/reading/anchor';

const text = 'Орган ведёт реестр. Орган публикует отчёт.';

/** Selects in a clause drawn as `html` what stands between two `|` of its text. */
function select(html: string) {
  document.body.innerHTML = `<div id="c">${html}</div>`;
  const place = document.getElementById('c');
  const points: [Node, number][] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = node.data.indexOf('|'); at >= 0; at = node.data.indexOf('|')) {
      node.data = node.data.replace('|', '');
      points.push([node, at]);
    }
  }
  const selection = window.getSelection();
  const [from, to] = points;
  if (selection && from && to) selection.setBaseAndExtent(from[0], from[1], to[0], to[1]);
  return anchorIn(place, text, selection);
}

describe('the anchor of a selection', () => {
  test('tells the second of two equal words by what stands before it', () => {
    const anchor = select('<p class="words">Орган ведёт реестр. |Орган| публикует отчёт.</p>');
    expect(anchor).toMatchObject({ quote: 'Орган', before: 'Орган ведёт реестр. ', after: ' публикует отчёт.' });
  });

  test('counts neither the number nor words that are only spoken or only proposed', () => {
    const drawn =
      '<p class="words"><span class="number">2. </span>Орган <ins><span class="vh">вставка</span>лично </ins>ведёт |реестр|. Орган публикует отчёт.</p>';
    expect(select(drawn)?.quote).toBe('реестр');
  });

  test('is none for words that are only proposed, and none over two clauses', () => {
    expect(select('<p class="words">Орган <ins>|лично| </ins>ведёт</p>')).toBeNull();
    expect(select('<p class="words">Орган |ведёт</p><p>дру|гое</p>')).toBeNull();
    expect(select('<p class="words">Орган ведёт</p>')).toBeNull();
  });
});

test.each([
  [0, 'Орган', 'Орган'],
  [0, 'Орган ', 'Орган'],
  [5, ' ведёт', 'ведёт'],
  [6, 'реестр', null],
  [0, '  ', null],
])('at %i %j anchors to %j', (offset, selected, quote) => {
  expect(anchorAt(text, offset, selected)?.quote ?? null).toBe(quote);
});
