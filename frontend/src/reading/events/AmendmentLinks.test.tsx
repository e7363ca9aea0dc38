// @vitest-environment jsdom
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { messages as english } from '@/i18n/catalog.en';
import { EventSentence } from './EventSentence';
import type { Entry } from './told';

afterEach(cleanup);

const names = { body: () => 'Беларусь', stage: String, move: String, fact: String };
const part = { number: 12, part: 1 };
const second = { amendment: 'a2', number: 12, part: 2 };

/** What an event says of amendments, and where its links lead. */
function told(kind: string, payload: Record<string, unknown>) {
  const entry = { kind, payload, subject: 'a1', version: 2 } as unknown as Entry;
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <EventSentence act="mz-1" entry={entry} names={names} />
    </I18nProvider>,
  );
  const links = screen.queryAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
  return { words: container.textContent, links };
}

describe.each([
  ['ru', {}, '№ '],
  ['en', english, 'No. '],
])('in %s', (locale, messages, sign) => {
  const shown = (words: string, place: string) => [`${sign}${words}`, `/a/mz-1/am/${place}`];

  test.each([
    ['amendment.decided', { outcome: 'adopted' }],
    ['amendment.decision_undone', {}],
    ['amendment.ruled', { admissible: true }],
    ['amendment.withdrawn', {}],
    ['amendment.joined', {}],
    ['amendment.left', {}],
    ['amendment.taken_over', {}],
    ['amendment.carried', { outcome: 'clean' }],
    ['table.pulled_out', {}],
    ['consent.asked', { compromise: 15 }],
    ['leave.decided', { granted: true }],
    ['division.ruled', { granted: true }],
  ])('%s names a part by the number of the whole and its own, and leads to it', (kind, more) => {
    i18n.loadAndActivate({ locale, messages });
    expect(told(kind, { ...part, ...more }).links).toEqual([shown('12/1', 'a1')]);
    cleanup();
    expect(told(kind, { number: 12, ...more }).links).toEqual([shown('12', '12')]);
  });

  test('what followed, what was put in order and what was taken into the text are named so too', () => {
    i18n.loadAndActivate({ locale, messages });
    const consequences = [{ ...second, after: 'fallen' }];
    expect(told('amendment.decided', { ...part, outcome: 'adopted', consequences }).links).toEqual([
      shown('12/1', 'a1'),
      shown('12/2', 'a2'),
    ]);
    for (const [kind, key] of [
      ['order.given', 'numbers'],
      ['text.consolidated', 'amendments'],
    ] as const) {
      cleanup();
      const named = [{ amendment: 'a9', number: 9 }, second];
      expect(told(kind, { [key]: [9, 12], named }).links).toEqual([shown('9', '9'), shown('12/2', 'a2')]);
      cleanup();
      expect(told(kind, { [key]: [9, 12] }).links).toEqual([shown('9', '9'), shown('12', '12')]);
    }
  });
});
