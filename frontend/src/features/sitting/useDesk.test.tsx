// @vitest-environment jsdom
import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Amendment, Status } from '@/api/amendments';
import { choose } from '@/settings/settings';
import { useDesk } from './useDesk';

/** `A+ B C`: A is adopted, B and C wait. */
const status = (word: string): Status => (word.endsWith('+') ? 'adopted' : 'admissible');
const listed = (words: string) =>
  words.split(' ').map((word) => ({ id: word.charAt(0), status: status(word) }) as Amendment);

beforeEach(() => choose({ autoAdvance: true }));
afterEach(cleanup);

function desk(words: string) {
  const { result, rerender } = renderHook(({ list }) => useDesk(list, null), { initialProps: { list: listed(words) } });
  return {
    now: () => result.current,
    read: (anew: string) => rerender({ list: listed(anew) }),
    deciding: () => {
      let turn = 0;
      act(() => void (turn = result.current.deciding(result.current.current.id)));
      return turn;
    },
    decided: (id: string, turn: number) => act(() => result.current.decided(id, turn)),
  };
}

test('of two decisions under way the one made last is the last one, though it is answered first', () => {
  const { now, read, deciding, decided } = desk('A B C');
  const first = deciding();
  read('A+ B C');
  const second = deciding();
  read('A+ B+ C');
  decided('B', second);
  decided('A', first);
  expect(now().own.current).toBe('B');
  expect(now().current.id).toBe('C');
});

test('who stays with what is decided sees no other amendment between the list and the answer', () => {
  choose({ autoAdvance: false });
  const { now, read, deciding, decided } = desk('A B C');
  const turn = deciding();
  read('A+ B C');
  expect(now().current.id).toBe('A');
  decided('A', turn);
  expect(now().current.id).toBe('A');
});

function Desk({ words }: { words: string }) {
  const { current, place } = useDesk(listed(words), null);
  return (
    <>
      <div ref={place} tabIndex={-1} aria-label="desk" role="region">
        <button key={current.id}>Принять {current.id}</button>
      </div>
      <input aria-label="search" />
    </>
  );
}

test('where the button that had the focus goes with its amendment, the desk has the focus, and nobody else loses it', () => {
  const { rerender } = render(<Desk words="A B C" />);
  expect(document.activeElement).toBe(document.body);
  screen.getByRole('button').focus();
  rerender(<Desk words="A+ B C" />);
  expect(document.activeElement).toBe(screen.getByRole('region'));
  screen.getByRole('textbox').focus();
  rerender(<Desk words="A+ B+ C" />);
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});
