import type { Messages } from '@lingui/core';

/** One catalog of many files; features translate apart, the reader loads one file a language. */
export function merged(files: Record<string, unknown>): Messages {
  return Object.assign({}, ...Object.values(files)) as Messages;
}
