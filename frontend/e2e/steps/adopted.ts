import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Person } from '../harness/person';
import { unzipped } from '../harness/zip';

const folder = mkdtempSync(join(tmpdir(), 'clausula-'));

/** Takes a file from the page of the adopted text; where it lies then. */
export async function downloads(person: Person, name: string): Promise<string> {
  const coming = person.page.waitForEvent('download');
  await person.press(name);
  const file = await coming;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

export const written = (path: string) => readFileSync(path, 'utf8');

/** The words of a Word file, in its own markup. */
export const wordDocument = (path: string) => unzipped(readFileSync(path), 'word/document.xml');

/** Reads the record back to the day the dossier was opened. */
export async function tellsBeginning(person: Person): Promise<void> {
  const entries = person.page.locator('.events li');
  const begun = entries.filter({ hasText: 'Заведено дело акта' });
  await entries.first().waitFor();
  while (!(await begun.count())) {
    const told = await entries.count();
    await person.press('Показать более раннее');
    await expect.poll(() => entries.count()).toBeGreaterThan(told);
  }
}

/** Reads what changed between two versions, and goes to the first change with J. */
export async function compares(person: Person, tally: readonly string[]): Promise<void> {
  for (const words of tally) await person.sees(words);
  await person.keys.press('J');
  await expect.poll(() => person.focused()).toContain('изменено');
}
