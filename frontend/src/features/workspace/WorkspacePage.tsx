import { useMemo } from 'react';
import { useContested } from '@/api/amendments';
import { useOverview, useText } from '@/api/queries';
import type { ActTextView, ClauseView, Overview } from '@/api/queries';
import type { RenderEditor } from '@/reading/editing';
import { Skeleton } from '@/ui/Skeleton';
import { grown, outlineOf, passagesOf, totals } from './model';
import type { Total } from './model';
import { useView } from './useView';
import { Workspace } from './Workspace';
import './workspace.css';

/** The text of an act with what is proposed to it: outline, text, and what belongs to the current clause. */
export default function WorkspacePage({ act, renderEditor }: { act: string; renderEditor: RenderEditor }) {
  const shown = useView();
  const text = useText({ act, version: shown.version, language: shown.language });
  const overview = useOverview(act);
  if (!text.data || !overview.data) return <Skeleton lines={14} />;
  return <Loaded act={act} text={text.data} overview={overview.data} renderEditor={renderEditor} />;
}

const none: Readonly<Record<string, number>> = {};

interface LoadedProps {
  act: string;
  text: ActTextView;
  overview: Overview;
  renderEditor: RenderEditor;
}

function Loaded({ act, text, overview, renderEditor }: LoadedProps) {
  const shown = useView();
  const limited = overview.limited_to !== null;
  const contested = useContested(act, limited).data;
  const { counts = none, conflicts = none } = contested ?? {};
  const counted = limited || contested !== undefined;
  const parallel = useText({ act, version: shown.version, language: shown.beside ?? '' }, shown.beside !== null);
  const tree = useMemo(() => {
    const units = grown(text.clauses);
    return { units, outline: outlineOf(units), passages: passagesOf(units) };
  }, [text.clauses]);
  const model = useMemo(
    () => ({ ...tree, totals: counted ? totals(tree.units, counts, conflicts) : new Map<string, Total>(), counts, counted }),
    [tree, counts, conflicts, counted],
  );
  const beside = useMemo(() => {
    if (shown.beside === null || !parallel.data) return undefined;
    const clauses = new Map(parallel.data.clauses.map((clause): [string, ClauseView] => [clause.id, clause]));
    return { clauses, lang: shown.beside };
  }, [parallel.data, shown.beside]);
  return (
    <Workspace
      act={act}
      text={text}
      overview={overview}
      model={model}
      beside={beside}
      shown={shown}
      renderEditor={renderEditor}
    />
  );
}
