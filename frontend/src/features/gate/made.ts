import type { DueDocument } from './api';

const places: Record<NonNullable<DueDocument['made']>, string> = {
  comparative_table: '/compare',
  marshalled_list: '/amendments',
  amendment_tables: '/amendments',
};

/** Where the program shows a document that it makes itself. */
export function madeWhere(made: NonNullable<DueDocument['made']>, act: string): string {
  return `/a/${act}${places[made]}`;
}
