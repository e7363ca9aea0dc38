// @vitest-environment jsdom
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ReasonDialog } from './ReasonDialog';

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'ru', messages: {} });
  // jsdom has none, and a dialog asks for it when it opens.
  vi.stubGlobal('CSS', { escape: String });
});
afterEach(cleanup);

function asked(optional: boolean) {
  const send = vi.fn(() => Promise.resolve());
  const closed = vi.fn();
  render(
    <I18nProvider i18n={i18n}>
      <ReasonDialog title="Отменить" optional={optional} send={send} pending={false} failure={null} onDone={() => undefined} onClose={closed} />
    </I18nProvider>,
  );
  const press = () => fireEvent.click(screen.getByRole('button', { name: /^Отменить/ }));
  const write = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } });
  return { send, closed, press, write };
}

test('without its reason nothing is sent', () => {
  const { send, press, write } = asked(false);
  press();
  write('  ');
  press();
  expect(send).not.toHaveBeenCalled();
});

test('the reason is sent without the blanks around it, and the dialog closes', async () => {
  const { send, closed, press, write } = asked(false);
  write(' ошибка счёта ');
  press();
  expect(send).toHaveBeenCalledExactlyOnceWith('ошибка счёта');
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
});

test('a reason that may be left out is left out', () => {
  const { send, press } = asked(true);
  press();
  expect(send).toHaveBeenCalledExactlyOnceWith('');
});
