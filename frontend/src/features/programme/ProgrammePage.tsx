import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Schemas } from '@/api/client';
import { nameIn } from '@/i18n/language';
import { MayButton } from '@/reading/MayButton';
import { usePageTitle } from '@/reading/usePageTitle';
import { Chip } from '@/ui/Chip';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { TabLinks } from '@/ui/TabLinks';
import { useProgramme, useProgrammes } from '@/api/programmes';
import type { Programme } from '@/api/programmes';
import { Answered } from './Answered';
import { ChangeForm } from './ChangeForm';
import { OpenProgramme } from './OpenProgramme';
import { Sets } from './Sets';
import { Stave } from './Stave';
import { Waiting } from './Waiting';
import { Years } from './Years';
import './programme.css';

/** The acts that the assembly means to make, by year and session: how each stands, what is late, what is proposed. */
export default function ProgrammePage() {
  const { t } = useLingui();
  usePageTitle(t`Программа`);
  const [search, setSearch] = useSearchParams();
  const list = useProgrammes().data;
  const row = chosen(list?.programmes, Number(search.get('from')));
  const programme = useProgramme(row?.id, Number(search.get('version')) || null).data;
  if (!list || (row && !programme)) return <Skeleton lines={14} />;
  const read = (version: number | null) =>
    setSearch({ from: String(row?.first_year), ...(version === null ? {} : { version: String(version) }) }, { replace: true });
  return (
    <div className="page programme">
      {programme ? <Head programme={programme} onVersion={read} /> : <Nothing />}
      {row && <Choice programmes={list.programmes} chosen={row} />}
      {programme && <Body key={programme.id} programme={programme} />}
      <OpenProgramme list={list} />
    </div>
  );
}

type Row = Schemas['ProgrammeRowOut'];

/** The programme from the year that is asked for, else the approved one of the present year, else the latest approved, else the latest. */
const chosen = (rows: readonly Row[] = [], from: number) => {
  const approved = rows.filter((one) => one.version > 0);
  return rows.find((one) => one.first_year === from) ?? approved.find((one) => one.covers_now) ?? approved[0] ?? rows[0];
};

function Choice({ programmes, chosen }: { programmes: readonly Row[]; chosen: Row }) {
  const { t } = useLingui();
  if (programmes.length < 2) return null;
  const links = programmes.toReversed().map(({ id, first_year: first, last_year: last, version }) => ({
    href: `/programme?from=${first}`,
    label: version > 0 ? `${first}–${last}` : t`${first}–${last}, ещё не утверждена`,
    current: id === chosen.id,
  }));
  return <TabLinks label={t`Годы программы`} links={links} />;
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
  const versions = Array.from({ length: current }, (_, at) => ({ value: String(at + 1), label: t`версия ${at + 1}` }));
  return (
    <header className="stack-tight">
      <h1>{nameIn(programme.name, i18n.locale)}</h1>
      <div className="row">
        <strong>
          {first}–{last}
        </strong>
        {current > 1 ? (
          <Select
            compact
            label={t`Версия программы`}
            value={String(programme.version)}
            options={versions}
            onChange={(value) => onVersion(Number(value) === current ? null : Number(value))}
          />
        ) : (
          <span className="muted">{current > 0 ? <Trans>версия {programme.version}</Trans> : <Trans>ещё не утверждена</Trans>}</span>
        )}
        {programme.version < current && (
          <Chip tone="conflict">
            <Trans>прежняя версия</Trans>
          </Chip>
        )}
      </div>
    </header>
  );
}

function Body({ programme }: { programme: Programme }) {
  const [writing, write] = useState(false);
  return (
    <>
      <Stave programme={programme} />
      <Years programme={programme} />
      <section className="stack" aria-labelledby="proposed">
        <h2 id="proposed" tabIndex={-1}>
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
      <Answered changes={programme.answered} />
    </>
  );
}
