// @vitest-environment jsdom
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { press } from './registry';
import { useShortcuts } from './useShortcuts';

test('a key pressed the moment a change is drawn means what is drawn, not what was before', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const meant: string[] = [];
  let turnTo: (next: string) => void = () => undefined;
  function Desk() {
    const [table, put] = useState('first');
    turnTo = put;
    useShortcuts('Desk', [{ chord: 'x', label: 'Decide', run: () => meant.push(table) }]);
    return <p>{table}</p>;
  }
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const drawn = (words: string) =>
    new Promise<void>((done) => {
      const look = new MutationObserver(() => {
        if (place.textContent !== words) return;
        look.disconnect();
        press(new KeyboardEvent('keydown', { key: 'x', code: 'KeyX' }));
        done();
      });
      look.observe(place, { childList: true, characterData: true, subtree: true });
    });
  const first = drawn('first');
  root.render(<Desk />);
  await first;
  const second = drawn('second');
  turnTo('second');
  await second;
  expect(meant).toEqual(['first', 'second']);
  root.unmount();
  vi.unstubAllGlobals();
});
