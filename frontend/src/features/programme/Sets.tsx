import { Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Chip } from '@/ui/Chip';
import { Disclosure } from '@/ui/Disclosure';
import type { Approval, ChangeSet, Programme } from '@/api/programmes';
import { ChangeTable } from './ChangeTable';
import { DecideForm } from './DecideForm';
import { statuses } from './words';

/** Changes before the bodies that approve, one body after the other; what was decided before stays to be read. */
export function Sets({ programme }: { programme: Programme }) {
  const { t } = useLingui();
  const under = programme.sets.filter((one) => one.status === 'put');
  const before = programme.sets.filter((one) => one.status !== 'put');
  return (
    <>
      {under.map((one) => (
        <section key={one.id} className="stack" aria-labelledby={`set-${one.number}`}>
          <h2 id={`set-${one.number}`} tabIndex={-1}>
            <Trans>На утверждении: изменения № {one.number}</Trans>
          </h2>
          <SetView set={one} programme={programme} />
        </section>
      ))}
      {before.length > 0 && (
        <section className="stack" aria-labelledby="decided">
          <h2 id="decided">
            <Trans>Что решено раньше</Trans>
          </h2>
          {before.map((one) => (
            <Disclosure key={one.id} summary={t`Изменения № ${one.number}`}>
              <SetView set={one} programme={programme} />
            </Disclosure>
          ))}
        </section>
      )}
    </>
  );
}

function SetView({ set, programme }: { set: ChangeSet; programme: Programme }) {
  const { t, i18n } = useLingui();
  const { words, tone } = statuses[set.status];
  return (
    <div className="stack">
      <p className="row">
        <Chip tone={tone}>{i18n._(words)}</Chip>
        {set.version !== null && <Trans>стали версией {set.version}</Trans>}
        <span className="muted">
          <Trans>
            внесено: {nameIn(set.put_by.name, i18n.locale)}, {dateInWords(set.put_at, i18n.locale, programme.zone)}
          </Trans>
        </span>
      </p>
      {set.note && <p>{set.note}</p>}
      <ol className="approvals">
        {set.approvals.map((one) => (
          <li key={one.body.key}>
            <Step approval={one} />
          </li>
        ))}
      </ol>
      <ChangeTable caption={t`Изменения № ${set.number}`} changes={set.changes} />
      {set.status === 'put' && <DecideForm set={set} programme={programme} />}
    </div>
  );
}

function Step({ approval }: { approval: Approval }) {
  const { i18n } = useLingui();
  const { granted, number, day, reason } = approval;
  return (
    <span className="row">
      <strong>{nameIn(approval.body.name, i18n.locale)}</strong>
      {granted === null ? (
        <span className="muted">
          <Trans>ещё не решил</Trans>
        </span>
      ) : (
        <Chip tone={granted ? 'ok' : 'error'}>{granted ? <Trans>утвердил</Trans> : <Trans>не утвердил</Trans>}</Chip>
      )}
      {day && (
        <span>
          <Trans>
            решение {number} от {dateInWords(day, i18n.locale)}
          </Trans>
        </span>
      )}
      {reason && <span className="muted">{reason}</span>}
    </span>
  );
}
