import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { nameIn } from '@/i18n/language';
import { Disclosure } from '@/ui/Disclosure';
import { Icon } from '@/ui/Icon';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { useBalance } from './summary/api';
import type { Balance } from './summary/api';

type Share = Balance['states'][number];

const parts = ['received', 'members', 'awaited'] as const;
const signs = { received: 'check', members: 'scales', awaited: 'clock' } as const;

/** Whose experts were heard: a bar a state, each part with its sign and number; the same as a table below. */
export function BalanceOfExperts({ act }: { act: string }) {
  const { i18n, t } = useLingui();
  const { data } = useBalance(act);
  if (!data) return <Skeleton lines={8} />;
  const most = Math.max(1, ...data.states.map(total));
  const names = { received: t`заключения получены`, members: t`участвовали в заседании ЭКС`, awaited: t`запрошены` };
  return (
    <section className="stack" aria-labelledby="balance">
      <h3 id="balance">
        <Trans>Чьи эксперты высказались</Trans>
      </h3>
      {data.missing.length > 0 && (
        <Notice title={<Trans>Экспертов от этих государств нет</Trans>}>
          <p>{data.missing.map((name) => nameIn(name, i18n.locale)).join(', ')}</p>
        </Notice>
      )}
      <ul className="legend row">
        {parts.map((part) => (
          <li key={part} className="row">
            <span className="share-part" data-part={part} aria-hidden="true">
              <Icon name={signs[part]} />
            </span>
            {names[part]}
          </li>
        ))}
      </ul>
      <figure className="shares" aria-label={t`Эксперты по государствам`}>
        {data.states.map((share) => (
          <Bar key={share.state} share={share} most={most} names={names} />
        ))}
        <figcaption className="muted">
          <Finding states={data.states} />
        </figcaption>
      </figure>
      <Disclosure summary={<Trans>То же таблицей</Trans>}>
        <Table
          caption={t`Эксперты по государствам`}
          columns={[t`Государство`, ...parts.map((part) => names[part])]}
          className="balance"
        >
          {data.states.map((share) => (
            <tr key={share.state}>
              <th scope="row">
                <StateName share={share} />
              </th>
              {parts.map((part) => (
                <td key={part}>{share[part]}</td>
              ))}
            </tr>
          ))}
        </Table>
      </Disclosure>
    </section>
  );
}

/** What the picture shows, in a sentence. */
function Finding({ states }: { states: readonly Share[] }) {
  const heard = states.filter(({ participating, received, members }) => participating && received + members > 0).length;
  const of = states.filter(({ participating }) => participating).length;
  return (
    <Trans>
      Высказались эксперты из {heard} государств Ассамблеи, всего их {of}.
    </Trans>
  );
}

type Names = Record<(typeof parts)[number], string>;

function Bar({ share, most, names }: { share: Share; most: number; names: Names }) {
  return (
    <div className="share">
      <span className="share-name">
        <StateName share={share} />
      </span>
      <span className="share-bar">
        {parts.map((part) => share[part] > 0 && <Part key={part} part={part} value={share[part]} most={most} name={names[part]} />)}
        {total(share) === 0 && (
          <span className="share-none muted">
            <Icon name="minus" /> <Trans>никого</Trans>
          </span>
        )}
      </span>
      <span className="muted nowrap">
        <Plural value={total(share)} one="# эксперт" few="# эксперта" many="# экспертов" other="# эксперта" />
      </span>
    </div>
  );
}

function Part({ part, value, most, name }: { part: (typeof parts)[number]; value: number; most: number; name: string }) {
  return (
    <span className="share-part" data-part={part} style={{ '--share': value / most } as CSSProperties}>
      <Icon name={signs[part]} /> <span className="vh">{name}: </span>
      {value}
    </span>
  );
}

function StateName({ share }: { share: Share }) {
  const { i18n } = useLingui();
  return share.state ? <>{nameIn(share.name, i18n.locale)}</> : <Trans>Международные и без государства</Trans>;
}

function total({ received, awaited, members }: Share): number {
  return received + awaited + members;
}
