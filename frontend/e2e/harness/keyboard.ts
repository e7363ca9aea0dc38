import type { CDPSession, Page } from 'playwright-core';

/**
 * The keyboard of a Russian office: every press carries the ЙЦУКЕН letter as `key` and the place as `code`,
 * as Windows sends them. Playwright's own keyboard knows only the US layout.
 */
const rows: [codes: string[], plain: string, shifted: string][] = [
  [
    ['Backquote', ...[...'1234567890'].map((digit) => `Digit${digit}`), 'Minus', 'Equal'],
    'ё1234567890-=',
    'Ё!"№;%:?*()_+',
  ],
  [[...letters('QWERTYUIOP'), 'BracketLeft', 'BracketRight', 'Backslash'], 'йцукенгшщзхъ\\', 'ЙЦУКЕНГШЩЗХЪ/'],
  [[...letters('ASDFGHJKL'), 'Semicolon', 'Quote'], 'фывапролджэ', 'ФЫВАПРОЛДЖЭ'],
  [[...letters('ZXCVBNM'), 'Comma', 'Period', 'Slash'], 'ячсмитьбю.', 'ЯЧСМИТЬБЮ,'],
  [['Space'], ' ', ' '],
];

function letters(row: string): string[] {
  return [...row].map((letter) => `Key${letter}`);
}

interface Stroke {
  key: string;
  code: string;
  shift: boolean;
}

const strokes = new Map<string, Stroke>();
const places = new Map<string, { plain: string; shifted: string }>();
for (const [codes, plain, shifted] of rows) {
  codes.forEach((code, at) => {
    const [low, high] = [plain.charAt(at), shifted.charAt(at)];
    places.set(code, { plain: low, shifted: high });
    strokes.set(low, { key: low, code, shift: false });
    if (high !== low) strokes.set(high, { key: high, code, shift: true });
  });
}

/** Windows key codes: what a browser's own editing commands look at. */
const virtual: Record<string, number> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  Backspace: 8,
  Delete: 46,
  Home: 36,
  End: 35,
  PageUp: 33,
  PageDown: 34,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  F1: 112,
  F6: 117,
  F9: 120,
};

const modifiers = { Alt: 1, Ctrl: 2, Shift: 8 } as const;
type Modifier = keyof typeof modifiers;

const isModifier = (name: string): name is Modifier => name in modifiers;

function virtualCode(code: string): number {
  const letter = /^Key([A-Z])$|^Digit(\d)$/.exec(code);
  if (letter) return (letter[1] ?? letter[2] ?? '').charCodeAt(0);
  return code === 'Space' ? 32 : (virtual[code] ?? 0);
}

/** The stroke of a name in a chord: a Latin letter names the place of the key, as printed on it. */
function strokeOf(name: string, shift: boolean): Stroke {
  if (/^[A-Z]$/.test(name)) return placed(`Key${name}`, shift);
  if (/^\d$/.test(name)) return placed(`Digit${name}`, shift);
  if (name === '[') return placed('BracketLeft', shift);
  if (name === ']') return placed('BracketRight', shift);
  if (name === 'Space') return { key: ' ', code: 'Space', shift };
  const typed = strokes.get(name);
  if (typed) return typed;
  if (!(name in virtual)) throw new Error(`There is no key «${name}» on this keyboard`);
  return { key: name, code: name, shift };
}

function placed(code: string, shift: boolean): Stroke {
  const place = places.get(code);
  if (!place) throw new Error(`There is no key ${code} on this keyboard`);
  return { key: shift ? place.shifted : place.plain, code, shift };
}

/** Presses keys on one page. */
export class Keyboard {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Keyboard> {
    return new Keyboard(await page.context().newCDPSession(page));
  }

  /**
   * One chord after another: `press('Ctrl+Enter')`, `press('J', 'J')`, `press('Shift+Tab')`, `press('?')`.
   *
   * They are handed over together, as by somebody whose keyboard runs ahead of the screen; the page takes them in turn.
   */
  async press(...chords: string[]): Promise<void> {
    await Promise.all(
      chords.map((chord) => {
        const names = chord === '+' ? ['+'] : chord.split('+');
        const held = names.filter(isModifier);
        const name = names.find((one) => !isModifier(one)) ?? '';
        const stroke = strokeOf(name, held.includes('Shift'));
        if (stroke.shift && !held.includes('Shift')) held.push('Shift');
        return this.send(stroke, held);
      }),
    );
  }

  /** Types a text letter by letter; what this layout has no key for («», —, Latin) comes as from an input method. */
  async type(text: string): Promise<void> {
    const sent: Promise<unknown>[] = [];
    for (const letter of text) {
      const stroke = strokes.get(letter);
      if (letter === '\n') sent.push(this.press('Enter'));
      else if (stroke) sent.push(this.send(stroke, stroke.shift ? ['Shift'] : []));
      else {
        // An input method goes another way than the keys: it waits for them.
        await Promise.all(sent.splice(0));
        await this.session.send('Input.insertText', { text: letter });
      }
    }
    await Promise.all(sent);
  }

  private async send({ key, code }: Stroke, held: Modifier[]): Promise<void> {
    const mask = held.reduce((sum, name) => sum + modifiers[name], 0);
    const command = held.includes('Ctrl') || held.includes('Alt');
    const text = key === 'Enter' ? '\r' : key.length === 1 && !command ? key : undefined;
    const event = { key, code, modifiers: mask, windowsVirtualKeyCode: virtualCode(code) };
    await Promise.all([
      this.session.send('Input.dispatchKeyEvent', { ...event, type: text ? 'keyDown' : 'rawKeyDown', text }),
      this.session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }),
    ]);
  }
}
