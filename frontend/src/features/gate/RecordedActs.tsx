import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { MayButton } from '@/reading/MayButton';
import { shortName } from '@/reading/shortName';
import { Link } from '@/ui/Link';
import { Assignment } from './Assignment';
import { RecordForm } from './RecordForm';
import type { Gate, RecordedAct } from './api';
import { fieldName } from './fields';
import { passing } from './states';

/** Acts of procedure done outside the program: what is on record, and putting more there. */
export function RecordedActs({ act, gate }: { act: string; gate: Gate }) {
  return (
    <section className="stack" aria-labelledby="recorded">
      <div className="stack-tight">
        <h3 id="recorded">
          <Trans>Процедурные действия</Trans>
        </h3>
        <p className="muted">
          <Trans>Письма, даты, подписи: то, что делается вне программы и записывается здесь.</Trans>
        </p>
      </div>
      <ul className="recorded">
        <li id="assignment">
          <Assignment act={act} gate={gate} />
        </li>
        {gate.acts.map((recorded) => (
          <li key={recorded.act}>
            <Recorded act={act} recorded={recorded} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One act of procedure with its records; `under` a heading that names it already. */
export function Recorded({ act, recorded, under }: { act: string; recorded: RecordedAct; under?: boolean }) {
  const { t, i18n } = useLingui();
  const [writing, write] = useState(false);
  const name = nameIn(recorded.name, i18n.locale);
  const first = recorded.first.filter((condition) => !passing.has(condition.state));
  const may = Object.values(recorded.may)[0];
  const stands = recorded.records.length > 0 && !recorded.per_delegation;
  const waits = first.length > 0 ? t`сначала: ${first.map((one) => nameIn(one.name, i18n.locale)).join('; ')}` : null;
  return (
    <div className="stack-tight">
      {!under && <p className="recorded-name">{name}</p>}
      <Records recorded={recorded} />
      {writing ? (
        <RecordForm act={act} recorded={recorded} onClose={() => write(false)} />
      ) : (
        <div className="row">
          <MayButton may={may} blocked={waits} onClick={() => write(true)} aria-label={stands ? t`Исправить запись: ${name}` : t`Записать: ${name}`}>
            {stands ? <Trans>Исправить запись</Trans> : <Trans>Записать</Trans>}
          </MayButton>
          {recorded.may['text.finalise'] && (
            <Link href={`/a/${act}/numbering`}>
              <Trans>Сквозная нумерация и ссылки</Trans>
            </Link>
          )}
        </div>
      )}
    </div>
  );
}

function Records({ recorded }: { recorded: RecordedAct }) {
  const { i18n } = useLingui();
  return (
    <ul>
      {recorded.records.map((record) => (
        <li key={record.body?.id ?? 'act'}>
          {record.body && <strong>{shortName(record.body, i18n.locale)}: </strong>}
          {Object.entries(record.fields).map(([key, value]) => (
            <span key={key}>
              {fieldName(i18n, key)} <Value date={recorded.fields[key] === 'date'} value={value} />,{' '}
            </span>
          ))}
          <span className="muted">
            <Trans>
              записано {dateInWords(record.at, i18n.locale)}, {nameIn(record.by.name, i18n.locale)}
            </Trans>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A date in words, an address as a link, anything else as it was written. */
function Value({ date, value }: { date: boolean; value: string }) {
  const { i18n } = useLingui();
  if (date) return dateInWords(value, i18n.locale);
  if (/^https?:\/\/\S+$/.test(value)) return <a href={value}>{value}</a>;
  return value;
}
