import type { I18n } from '@lingui/core';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import type { Names } from './names';
import type { Payload } from './payload';

export type Entry = Schemas['EventOut'];

/** An event about to be told: its facts, the act it belongs to, and how to say what it names by key. */
export interface Told {
  act: string;
  entry: Entry;
  facts: Payload;
  names: Names;
  i18n: I18n;
}

export type Sentences = Record<string, (told: Told) => ReactNode>;
