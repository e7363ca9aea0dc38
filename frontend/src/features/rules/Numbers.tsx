import { Trans, useLingui } from '@lingui/react/macro';
import { Named } from '@/reading/Named';
import { Table } from '@/ui/Table';
import type { Profile } from './api';
import { compositions, units } from './words';

/** Every number of the procedure, what it rests on and whether the assembly has confirmed it. */
export function Numbers({ profile }: { profile: Profile }) {
  const { t, i18n } = useLingui();
  return (
    <Table caption={t`Числа`} columns={[t`Число`, t`Значение`, t`Подтверждено`, t`Основание`]}>
      {profile.numbers.map((number) => (
        <tr key={number.key}>
          <th scope="row">
            <code>{number.key}</code>
          </th>
          <td className="nowrap">
            {number.value} {i18n._(units[number.unit])}
          </td>
          <td>{number.confirmed ? <Trans>да</Trans> : <Trans>по умолчанию, ждёт подтверждения</Trans>}</td>
          <td lang="en">{number.basis}</td>
        </tr>
      ))}
    </Table>
  );
}

/** The bodies of the assembly as it calls them. */
export function Bodies({ profile }: { profile: Profile }) {
  const { t, i18n } = useLingui();
  if (profile.bodies.length === 0) return null;
  return (
    <Table caption={t`Органы`} columns={[t`Орган`, t`Из кого состоит`, t`Кворум`]}>
      {profile.bodies.map((body) => (
        <tr key={body.kind}>
          <th scope="row">
            <Named name={body.name} />
          </th>
          <td>{i18n._(compositions[body.composition])}</td>
          <td>{body.quorum ?? '–'}</td>
        </tr>
      ))}
    </Table>
  );
}
