// @vitest-environment jsdom
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Run } from '@/api/amendments';
import type { ClauseMarks } from '@/api/amendments';
import { MarkedText } from './MarkedText';
import { WordingMarks } from './WordingMarks';

beforeAll(() => i18n.loadAndActivate({ locale: 'ru', messages: {} }));
afterEach(cleanup);

function html(runs: Run[], title?: string): string {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <MarkedText runs={runs} title={title} />
    </I18nProvider>,
  );
  container.querySelectorAll('.vh').forEach((spoken) => spoken.replaceWith(`{${spoken.textContent?.trim()}}`));
  return container.innerHTML;
}

test('a replacement is native del and ins, with words around them for listeners', () => {
  const runs: Run[] = [
    { op: 'same', text: 'уполномоченный ' },
    { op: 'del', text: 'орган' },
    { op: 'ins', text: 'комитет' },
  ];
  expect(html(runs, 'Поправка 14.')).toBe(
    '<span class="chg">{Поправка 14.}уполномоченный ' +
      '<del>{удалено:}орган{, конец удаления}</del><wbr><ins>{вставка:}комитет{, конец вставки}</ins></span>',
  );
});

test('nothing changed: the plain words', () => {
  expect(html([{ op: 'same', text: 'слово' }])).toBe('слово');
});

test('what hides among the words is shown, and still there', () => {
  expect(html([{ op: 'same', text: 'пра\u200Bво' }])).toBe('пра<span class="odd-hidden"><span class="odd-glyph">ZWSP</span>\u200B</span>во');
});

test('another number of a unit is a change, and its words are told by their beginning', () => {
  const text = 'Отчёт о причинах компьютерного инцидента и принятых мерах представляется в национальный центр реагирования в течение 30 дней.';
  const marks = { clause: 'p3', became: 'changed', number: '6.', number_before: '3.', heading: [], text: [{ op: 'same', text }] };
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <WordingMarks wording={{ marks: [marks as unknown as ClauseMarks] }} lang="ru" short />
    </I18nProvider>,
  );
  container.querySelectorAll('.vh').forEach((spoken) => spoken.remove());
  expect(container.querySelector('del')?.textContent).toBe('3.');
  expect(container.querySelector('ins')?.textContent).toBe('6.');
  expect(container.textContent).toMatch(/Отчёт о причинах .* …$/);
});
