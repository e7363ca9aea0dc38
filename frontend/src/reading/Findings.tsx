import { Trans, useLingui } from '@lingui/react/macro';
import type { Amendment } from '@/api/amendments';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Disclosure } from '@/ui/Disclosure';
import { Icon } from '@/ui/Icon';
import { criteria, hints, judgements } from './admissibility';

export type Finding = Amendment['findings'][number];

const ICONS = { holds: 'check', against: 'warning', 'not-computed': 'info', 'does-not-apply': 'minus' } as const;

/** What speaks against admitting an amendment, or could not be computed; of one that is decided nothing. */
export function Objections({ amendment, but = [] }: { amendment: Amendment; but?: readonly Finding[] }) {
  const told = new Set(but.map(({ criterion }) => criterion));
  const shown = amendment.findings.filter(
    ({ judged, criterion }) => judged === 'against' || (judged === 'not-computed' && !told.has(criterion)),
  );
  if (amendment.status !== 'tabled') return null;
  return <Reasons findings={shown} />;
}

function Reasons({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="am-hints">
      {findings.map((finding) => (
        <li key={finding.criterion}>
          <Icon name={ICONS[finding.judged]} /> <Reason finding={finding} />
        </li>
      ))}
    </ul>
  );
}

/** What could be computed of none of several amendments that wait for a ruling, since the dossier does not say it. */
export function commonFindings(amendments: readonly Amendment[]): Finding[] {
  const tabled = amendments.filter(({ status }) => status === 'tabled');
  const [first, ...others] = tabled;
  if (!first || others.length === 0) return [];
  const same = (one: Finding) => (other: Finding) =>
    other.criterion === one.criterion && other.judged === 'not-computed' && other.hint === one.hint;
  return first.findings.filter(
    (one) => one.judged === 'not-computed' && others.every(({ findings }) => findings.some(same(one))),
  );
}

/** The same, said once above all of them. */
export function CommonFindings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <div className="am-hints">
      <p>
        <Trans>О допустимости всех поправок не вычислено:</Trans>
      </p>
      <Reasons findings={findings} />
    </div>
  );
}

/** All ten criteria of admissibility with what was found under each; the ruling is the chair's. */
export function Findings({ amendment }: { amendment: Amendment }) {
  const { i18n } = useLingui();
  const { findings } = amendment;
  if (findings.length === 0) return null;
  const against = findings.filter(({ judged }) => judged === 'against').length;
  return (
    <Disclosure
      summary={
        against === 0 ? (
          <Trans>Допустимость: возражений не найдено</Trans>
        ) : (
          <Trans>Допустимость: возражений {against} из 10</Trans>
        )
      }
    >
      <table className="findings">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Правило</Trans>
            </th>
            <th scope="col">
              <Trans>Вычислено</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.criterion} data-judged={finding.judged}>
              <th scope="row">
                {finding.criterion} · {i18n._(criteria[finding.criterion])}
              </th>
              <td>
                <Icon name={ICONS[finding.judged]} /> {i18n._(judgements[finding.judged])}
                {finding.hint && (
                  <>
                    {': '}
                    <Reason finding={finding} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">
        <Trans>Вычисленное – подсказка. Решает председатель и называет причину.</Trans>
      </p>
    </Disclosure>
  );
}

/** The words of a finding with what it is about: units, numbers, counts, the instant. */
function Reason({ finding }: { finding: Finding }) {
  const { t, i18n } = useLingui();
  const { hint, units, amendments, counted, measure, at } = finding;
  if (!hint) return null;
  const about = [
    ...units.map((unit) => nameIn(unit, i18n.locale)),
    ...amendments.map((number) => t`№ ${number ?? '–'}`),
    ...(units.length === 0 && counted !== null && measure !== null ? [t`${counted} при норме ${measure}`] : []),
    ...(at ? [dateInWords(at, i18n.locale)] : []),
  ];
  return (
    <>
      {i18n._(hints[hint])}
      {about.length > 0 && ` (${about.join(', ')})`}
    </>
  );
}
