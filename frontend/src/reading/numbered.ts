/** «5», and of a part «5/1»: the number under which an amendment is put, the same wherever it is named. */
export function numbered({ number, part = 0 }: { number: number | null; part?: number }): string {
  return part > 0 ? `${number ?? '–'}/${part}` : String(number ?? '–');
}

interface Placed {
  id: string;
  number: number | null;
  part?: number;
}

/** Where an amendment is read: by its number, a part by its id, since its number leads to the whole. */
export function amendmentPlace(act: string, { id, number, part = 0 }: Placed): string {
  return `/a/${act}/am/${number === null || (part > 0 && id) ? id : number}`;
}
