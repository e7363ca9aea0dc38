import { nameIn } from '@/i18n/language';
import type { ActView } from './api';

/** What the registry is narrowed to; an absent condition narrows nothing. */
export interface Conditions {
  words: string;
  stage: string;
  kind: string;
}

export type Condition = keyof Conditions;

export const everything: Conditions = { words: '', stage: '', kind: '' };

const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');

const tests: Record<Condition, (act: ActView, value: string) => boolean> = {
  words: (act, value) => {
    const text = plain([act.slug, ...Object.values(act.title), ...act.tags].join(' '));
    return plain(value)
      .split(/\s+/u)
      .every((word) => text.includes(word));
  },
  stage: (act, value) => act.stage.key === value,
  kind: (act, value) => act.kind.key === value,
};

/** The conditions that narrow something. */
export function standing(conditions: Conditions): Condition[] {
  return (Object.keys(tests) as Condition[]).filter((condition) => conditions[condition].trim() !== '');
}

/** The acts that satisfy every condition. */
export function narrowed(acts: readonly ActView[], conditions: Conditions): ActView[] {
  const names = standing(conditions);
  return acts.filter((act) => names.every((name) => tests[name](act, conditions[name].trim())));
}

/** Where nothing is left: for each condition, how many acts would be shown without it. */
export function withoutEach(acts: readonly ActView[], conditions: Conditions): { condition: Condition; left: number }[] {
  return standing(conditions).map((condition) => ({
    condition,
    left: narrowed(acts, { ...conditions, [condition]: '' }).length,
  }));
}

/** The choices a filter offers: what occurs among the acts, in the order of its first occurrence. */
export function occurring(acts: readonly ActView[], what: 'stage' | 'kind', language: string) {
  const found = new Map(acts.map((act) => [act[what].key, nameIn(act[what].name, language)]));
  return [...found].map(([value, label]) => ({ value, label }));
}
