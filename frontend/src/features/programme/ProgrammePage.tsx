import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { nameIn } from '@/i18n/language';
import { MayButton } from '@/reading/MayButton';
import { usePageTitle } from '@/reading/usePageTitle';
import { Chip } from '@/ui/Chip';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { useProgramme, useProgrammes } from '@/api/programmes';
import type { Programme } from '@/api/programmes';
import { ChangeForm } from './ChangeForm';
import { OpenProgramme } from './OpenProgramme';
import { tally } from './plan';
import { Plot } from './Plot';
import { Sets } from './Sets';
import { standings } from './words';
import { Waiting } from './Waiting';
import { Years } from './Years';
import './programme.css';

/** The acts that the assembly means to make, by year and session: how each stands, what is late, what is proposed. */
export default function ProgrammePage() {
  const { t } = useLingui();
  usePageTitle(t`Программа`);
  const [chosen, choose] = useState<string | null>(null);
  const [version, read] = useState<number | null>(null);
  const list = useProgrammes().data;
  const id = chosen ?? usual(list?.programmes);
  const programme = useProgramme(id, version).data;
  if (!list || (id && !programme)) return <Skeleton lines={14} />;
  const turnTo = (next: string) => {
    choose(next);
    read(null);
  };
  return (
    <div className="page programme">
      {programme ? <Head programme={programme} onVersion={read} /> : <Nothing />}
      <Choice programmes={list.programmes} value={id} onChange={turnTo} />
      {programme && <Body programme={programme} />}
      <OpenProgramme list={list} />
    </div>
  );
}

type Row = Schemas['ProgrammeRowOut'];

/** The approved programme of the present year, else the latest that was approved, else the latest. */
const usual = (rows: readonly Row[] = []) => {
  const approved = rows.filter((one) => one.version > 0);
  return (approved.find((one) => one.covers_now) ?? approved[0] ?? rows[0])?.id;
};

function Choice({ programmes, value, onChange }: { programmes: readonly Row[]; value: string | undefined; onChange: (id: string) => void }) {
  const { t } = useLingui();
  if (programmes.length < 2 || !value) return null;
  const options = programmes.map((one) => ({ value: one.id, label: `${one.first_year}–${one.last_year}` }));
  return <Select label={t`Годы`} value={value} options={options} onChange={onChange} />;
}

function Nothing() {
  return (
    <header className="stack-tight">
      <h1>
        <Trans>Программа</Trans>
      </h1>
      <p className="muted">
        <Trans>Программы пока нет: дела заводятся без неё.</Trans>
      </p>
    </header>
  );
}

function Head({ programme, onVersion }: { programme: Programme; onVersion: (version: number | null) => void }) {
  const { t, i18n } = useLingui();
  const { current, first_year: first, last_year: last } = programme;
  const versions = Array.from({ length: current }, (_, at) => String(at + 1));
  return (
    <header className="stack-tight">
      <h1>{nameIn(programme.name, i18n.locale)}</h1>
      <p className="row">
        <strong>
          {first}–{last}
        </strong>
        {current > 0 ? <Trans>версия {programme.version}</Trans> : <Trans>ещё не утверждена</Trans>}
        {programme.version < current && (
          <Chip tone="conflict">
            <Trans>прежняя версия</Trans>
          </Chip>
        )}
      </p>
      {current > 1 && (
        <Select
          label={t`Версия программы`}
          value={String(programme.version)}
          options={versions.map((value) => ({ value, label: value }))}
          onChange={(value) => onVersion(Number(value) === current ? null : Number(value))}
        />
      )}
      <Tally programme={programme} />
    </header>
  );
}

function Tally({ programme }: { programme: Programme }) {
  const { i18n } = useLingui();
  return (
    <p className="row">
      {tally(programme.items).map(({ key, count }) =>
        key === 'late' ? (
          <Chip key={key} tone="conflict" icon="warning">
            <Trans>опаздывает</Trans>: {count}
          </Chip>
        ) : (
          <Chip key={key} tone={standings[key].tone}>
            {i18n._(standings[key].words)}: {count}
          </Chip>
        ),
      )}
    </p>
  );
}

function Body({ programme }: { programme: Programme }) {
  const [writing, write] = useState(false);
  return (
    <>
      {programme.current > 0 && <Plot programme={programme} />}
      <Years programme={programme} />
      <section className="stack" aria-labelledby="proposed">
        <h2 id="proposed">
          <Trans>Предложения</Trans>
        </h2>
        <Waiting programme={programme} />
        {writing ? (
          <ChangeForm programme={programme} what="add" onClose={() => write(false)} />
        ) : (
          <div className="row">
            <MayButton may={programme.may['programme.propose']} onClick={() => write(true)}>
              <Trans>Предложить пункт</Trans>
            </MayButton>
          </div>
        )}
      </section>
      <Sets programme={programme} />
    </>
  );
}
