/** Shortcuts that survive the layout: a Latin letter means itself, any other letter means its key. */

const punctuation: Record<string, string> = {
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
};

type Press = Pick<KeyboardEvent, 'key' | 'code'>;

function printedOn(code: string): string | undefined {
  if (/^Key[A-Z]$/.test(code)) return code.charAt(3).toLowerCase();
  if (/^Digit\d$/.test(code)) return code.charAt(5);
  return punctuation[code];
}

/** The key that was meant: by its letter on Latin layouts (Dvorak, AZERTY), by its place on all others. */
export function keyOf({ key, code }: Press): string {
  if (key === ' ') return 'space';
  if (key.length > 1) return key.toLowerCase();
  if (/\p{Script=Latin}|\d/u.test(key)) return key.toLowerCase();
  if (/\p{L}/u.test(key)) return printedOn(code) ?? key.toLowerCase();
  return key;
}

type Held = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A press in one spelling: `ctrl+shift+k`, `shift+j`, `?`, `f6`. Shift that only makes a symbol is not named. */
export function chordOf(press: Press & Held): string {
  const key = keyOf(press);
  const symbol = key.length === 1 && !/[\p{L}\d]/u.test(key);
  const held = [
    press.ctrlKey || press.metaKey ? 'ctrl' : '',
    press.altKey ? 'alt' : '',
    press.shiftKey && !symbol ? 'shift' : '',
  ];
  return [...held.filter(Boolean), key].join('+');
}

/** Whether a chord types a character, so that it must rest while somebody writes. */
export function isSingleKey(chord: string): boolean {
  const steps = chord.split(' ');
  return steps.every((step) => !/^(ctrl|alt)\+/i.test(step) && step.replace(/^shift\+/i, '').length === 1);
}

const qwerty = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const ytsuken = 'йцукенгшщзхъфывапролджэячсмитьбю';
const names: Record<string, string> = {
  ctrl: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  pagedown: 'PgDn',
  pageup: 'PgUp',
};

function cap(key: string): string {
  return names[key.toLowerCase()] ?? key.toUpperCase();
}

/** A shortcut as it is shown: «Ctrl+K», and for single letters in Russian both names of the key: «J (О)». */
export function keyCaps(chord: string, language: string): string {
  const steps = chord.split(' ').map((step) => step.split('+').map(cap).join('+'));
  const letter = chord.toLowerCase().replace(/^shift\+/, '');
  const place = letter.length === 1 ? qwerty.indexOf(letter) : -1;
  const other = language === 'ru' && place >= 0 && /[a-z]/.test(letter) ? ytsuken.charAt(place).toUpperCase() : '';
  return other ? `${steps.join(' ')} (${other})` : steps.join(' ');
}
