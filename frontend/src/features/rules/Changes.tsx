import { useLingui } from '@lingui/react/macro';
import type { I18n } from '@lingui/core';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { roles } from '@/reading/roles';
import { Table } from '@/ui/Table';
import type { Change, Rules } from './api';
import { changed } from './words';

/** What newer rules change, first what bears on the stage at which the act stands. */
export function Changes({ rules, changes }: { rules: Rules; changes: readonly Change[] }) {
  const { t, i18n } = useLingui();
  if (changes.length === 0) return null;
  return (
    <Table caption={t`Что изменится`} columns={[t`Что`, t`Где`, t`Уйдёт`, t`Придёт`, t`Касается нынешней стадии`]}>
      {changes.map((change) => (
        <tr key={`${change.what} ${change.key} ${change.added.join()} ${change.removed.join()}`}>
          <th scope="row">{i18n._(changed[change.what])}</th>
          <td>{nameIn(change.name, i18n.locale)}</td>
          <td>{told(rules, change, change.removed, i18n)}</td>
          <td>{told(rules, change, change.added, i18n)}</td>
          <td>{change.here ? t`да` : '–'}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Keys as the reader knows them: roles and conditions by name, instants as days, what is new or gone by its own name. */
function told({ profile }: Rules, change: Change, keys: readonly string[], i18n: I18n): string {
  const conditions = new Map(profile.moves.flatMap((move) => move.conditions.map((one) => [one.key, one.name] as const)));
  const words = keys.map((key) => {
    if (key === change.key) return nameIn(change.name, i18n.locale);
    if (change.what === 'window') return dateInWords(new Date(Date.parse(key) - 1).toISOString(), i18n.locale, profile.zone);
    if (change.what === 'movers' && key in roles) return i18n._(roles[key as keyof typeof roles]);
    const condition = change.what === 'conditions' ? conditions.get(key) : undefined;
    return condition ? nameIn(condition, i18n.locale) : key;
  });
  return words.join(', ') || '–';
}
