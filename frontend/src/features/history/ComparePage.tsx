import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'wouter';
import { useOverview } from '@/api/queries';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { ChangeList } from '@/reading/comparison/ChangeList';
import { ChangeTally } from '@/reading/comparison/ChangeTally';
import { onlyChanged, whole } from '@/reading/comparison/changes';
import { EmptyState } from '@/ui/EmptyState';
import { Segments } from '@/ui/Segments';
import { Skeleton } from '@/ui/Skeleton';
import { VersionPair } from './VersionPair';
import { useComparison } from './api';
import type { Comparison } from './api';
import { useVisits } from './useVisits';
import './history.css';

type Shown = 'changed' | 'all';

/** Any two versions of an act, clause by clause and word by word. */
export default function ComparePage({ act }: { act: string }) {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const { data: overview } = useOverview(act);
  const last = overview?.act.version ?? 0;
  const before = Number(search.get('from')) || Math.max(1, last - 1);
  const after = Number(search.get('to')) || last;
  const shown: Shown = search.get('show') === 'all' ? 'all' : 'changed';
  const set = (changed: Record<string, string>) =>
    setSearch({ from: String(before), to: String(after), show: shown, ...changed }, { replace: true });
  if (!overview) return <Skeleton lines={12} />;
  return (
    <div className="page stack">
      <h2>
        <Trans>Сравнение редакций</Trans>
      </h2>
      {last < 2 ? (
        <EmptyState title={<Trans>Сравнивать пока не с чем</Trans>}>
          <Trans>Сравнение появится со второй редакцией.</Trans>
        </EmptyState>
      ) : (
        <>
          <div className="row compare-controls">
            <VersionPair
              versions={overview.versions}
              before={before}
              after={after}
              onChange={(from, to) => set({ from: String(from), to: String(to) })}
            />
            <Segments
              label={t`Что показать`}
              name="shown"
              value={shown}
              segments={[
                { value: 'changed', label: t`Только изменённое`, shortcut: '1' },
                { value: 'all', label: t`Весь текст`, shortcut: '2' },
              ]}
              onChange={(show) => set({ show })}
            />
          </div>
          <Compared act={act} before={before} after={after} shown={shown} onShow={(show) => set({ show })} />
        </>
      )}
    </div>
  );
}

function Compared(props: { act: string; before: number; after: number; shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useLingui();
  const { data } = useComparison(props.act, props.before, props.after);
  const visit = useVisits('.change[data-changed]');
  useShortcuts(t`Сравнение редакций`, [
    { chord: 'j', label: t`Следующее изменение`, run: () => visit(1) },
    { chord: 'k', label: t`Предыдущее изменение`, run: () => visit(-1) },
    { chord: '1', label: t`Только изменённое`, run: () => props.onShow('changed') },
    { chord: '2', label: t`Весь текст`, run: () => props.onShow('all') },
  ]);
  if (!data) return <Skeleton lines={16} />;
  return (
    <>
      <ChangeTally before={data.before} after={data.after} clauses={data.clauses} />
      <Stretches comparison={data} shown={props.shown} />
    </>
  );
}

function Stretches({ comparison, shown }: { comparison: Comparison; shown: Shown }) {
  const stretches = shown === 'all' ? whole(comparison.clauses) : onlyChanged(comparison.clauses);
  return <ChangeList stretches={stretches} language={comparison.language} />;
}
