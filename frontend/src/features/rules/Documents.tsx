import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import { Named } from '@/reading/Named';
import { roles } from '@/reading/roles';
import { Table } from '@/ui/Table';
import type { Profile } from './api';

type Due = Profile['documents'][number];

/** The documents that stages produce, by when and by whom. */
export function Documents({ profile }: { profile: Profile }) {
  const { t, i18n } = useLingui();
  if (profile.documents.length === 0) return null;
  return (
    <Table caption={t`Документы`} columns={[t`Документ`, t`Стадия`, t`Срок`, t`Кто представляет`]}>
      {profile.documents.map((due) => (
        <tr key={due.key}>
          <th scope="row">
            <Named name={due.name} />
          </th>
          <td>{nameOf(profile.stages, due.stage, i18n.locale)}</td>
          <td>
            <Term profile={profile} due={due} />
          </td>
          <td>{due.made ? <Trans>составляет программа</Trans> : due.by.map((role) => i18n._(roles[role])).join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}

function Term({ profile, due }: { profile: Profile; due: Due }) {
  const { i18n } = useLingui();
  const { days, working } = due;
  if (days === null) return '–';
  const count = working ? (
    <Plural value={days} one="# рабочий день" few="# рабочих дня" many="# рабочих дней" other="# рабочего дня" />
  ) : (
    <Plural value={days} one="# день" few="# дня" many="# дней" other="# дня" />
  );
  const name = nameOf(profile.acts, due.before ?? due.after ?? '', i18n.locale);
  if (due.before)
    return (
      <Trans>
        за {count} до даты: {name}
      </Trans>
    );
  if (due.after)
    return (
      <Trans>
        через {count} после даты: {name}
      </Trans>
    );
  return <Trans>через {count} после начала стадии</Trans>;
}

function nameOf(list: readonly { key: string; name: Record<string, string> }[], key: string, language: string): string {
  const found = list.find((one) => one.key === key);
  return found ? nameIn(found.name, language) : key;
}
