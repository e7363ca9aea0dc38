import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useSession } from '@/api/session';
import { useLive } from '@/live/useLive';
import { usePageTitle } from '@/reading/usePageTitle';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { ActEntry } from './ActEntry';
import { Filters } from './Filters';
import { NothingLeft } from './NothingLeft';
import { useRegistry } from './api';
import type { ActView } from './api';
import { everything, narrowed } from './registry';
import type { Condition, Conditions } from './registry';
import './acts.css';

/** The registry of acts: where each stands, what is due, how much is on it. */
export default function ActsPage() {
  const { t } = useLingui();
  const { data } = useRegistry();
  usePageTitle(t`Акты`);
  useLive({}, Boolean(useSession()?.person));
  return (
    <div className="page stack">
      <header className="acts-head">
        <h1>
          <Trans>Акты</Trans>
        </h1>
        {data?.may['act.create']?.allowed && <Beginnings />}
      </header>
      {!data && <Skeleton lines={12} />}
      {data && (data.acts.length > 0 ? <Narrowed acts={data.acts} /> : <Empty />)}
    </div>
  );
}

function Beginnings() {
  return (
    <div className="row">
      <Link href="/acts/new" asButton="plain" icon="plus">
        <Trans>Завести дело акта</Trans>
      </Link>
      <Link href="/acts/import" asButton="primary" icon="upload">
        <Trans>Загрузить проект</Trans>
      </Link>
    </div>
  );
}

function Narrowed({ acts }: { acts: readonly ActView[] }) {
  const [conditions, set] = useConditions();
  const left = useMemo(() => narrowed(acts, conditions), [acts, conditions]);
  return (
    <>
      <Filters acts={acts} conditions={conditions} onChange={set} />
      <p className="muted" role="status">
        {left.length === acts.length ? (
          <Plural value={acts.length} one="# акт" few="# акта" many="# актов" other="# актов" />
        ) : (
          <Trans>
            Показано {left.length} из {acts.length}
          </Trans>
        )}
      </p>
      {left.length === 0 && <NothingLeft acts={acts} conditions={conditions} onChange={set} />}
      <ul className="acts">
        {left.map((act) => (
          <ActEntry key={act.id} act={act} />
        ))}
      </ul>
    </>
  );
}

function Empty() {
  return (
    <EmptyState title={<Trans>Актов, открытых для вас, пока нет</Trans>}>
      <Trans>Дело акта заводит секретариат. Экспертов и наблюдателей приглашают к каждому акту отдельно.</Trans>
    </EmptyState>
  );
}

/** The conditions stand in the address, so that a narrowed registry can be sent to somebody. */
function useConditions(): [Conditions, (changed: Partial<Conditions>) => void] {
  const [search, setSearch] = useSearchParams();
  const names = Object.keys(everything) as Condition[];
  const conditions = useMemo(
    () => Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as unknown as Conditions,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the names never change
    [search],
  );
  const set = (changed: Partial<Conditions>) => {
    const next = { ...conditions, ...changed };
    setSearch(new URLSearchParams(names.filter((name) => next[name]).map((name) => [name, next[name]])), { replace: true });
  };
  return [conditions, set];
}
