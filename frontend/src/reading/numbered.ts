/** «5», and of a part «5/1»: the number under which an amendment is put, the same wherever it is named. */
export function numbered({ number, part = 0 }: { number: number | null; part?: number }): string {
  return part > 0 ? `${number ?? '–'}/${part}` : String(number ?? '–');
}
