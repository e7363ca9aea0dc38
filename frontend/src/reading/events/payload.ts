/** The facts of an event, read without trust: an absent or odd one is empty, never a crash of the history. */
export interface Payload {
  text: (name: string) => string;
  number: (name: string) => number | null;
  numbers: (name: string) => number[];
  tally: (name: string) => Record<string, number>;
  list: (name: string) => Payload[];
  texts: (name: string) => string[];
  fields: (name: string) => [string, string][];
  has: (name: string) => boolean;
}

type Raw = Readonly<Record<string, unknown>>;

export function payload(raw: Raw): Payload {
  const array = (name: string) => (Array.isArray(raw[name]) ? (raw[name] as unknown[]) : []);
  const object = (name: string) => (typeof raw[name] === 'object' && raw[name] !== null ? (raw[name] as Raw) : {});
  return {
    has: (name) => raw[name] !== undefined && raw[name] !== null,
    text: (name) => (typeof raw[name] === 'string' ? raw[name] : ''),
    number: (name) => (typeof raw[name] === 'number' ? raw[name] : null),
    numbers: (name) => array(name).filter((one) => typeof one === 'number'),
    tally: (name) =>
      Object.fromEntries(Object.entries(object(name)).filter((pair): pair is [string, number] => typeof pair[1] === 'number')),
    list: (name) => array(name).map((one) => payload(typeof one === 'object' && one !== null ? (one as Raw) : {})),
    texts: (name) => array(name).filter((one) => typeof one === 'string'),
    fields: (name) =>
      Object.entries(object(name)).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  };
}
