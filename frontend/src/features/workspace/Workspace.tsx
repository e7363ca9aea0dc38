import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { MarginRow } from '@/api/amendments';
import type { ActTextView, ClauseView, Overview } from '@/api/queries';
import type { Deed, RenderEditor } from '@/reading/editing';
import { copyCitation } from './citation';
import type { Count, Passage, Unit } from './model';
import { pathTo } from './model';
import { Outline } from './Outline';
import { Panel } from './Panel';
import type { PanelPage } from './Panel';
import { placeOf } from './place';
import { Remarks } from './Remarks';
import { TextPane } from './TextPane';
import { useThreads, threadCounts } from './threads';
import { useCurrent } from './useCurrent';
import type { Current } from './useCurrent';
import type { Shown } from './useView';
import { useWorkspaceKeys } from './useWorkspaceKeys';
import { Verbs } from './Verbs';

export interface Model {
  outline: Unit[];
  passages: Passage[];
  totals: ReadonlyMap<string, Count>;
  rows: ReadonlyMap<string, readonly MarginRow[]>;
}

export interface WorkspaceProps {
  act: string;
  text: ActTextView;
  overview: Overview;
  model: Model;
  beside: { clauses: ReadonlyMap<string, ClauseView>; lang: string } | undefined;
  shown: Shown;
  renderEditor: RenderEditor;
}

const nobody: readonly MarginRow[] = [];

/** Outline, text and panel, kept at one clause. */
export function Workspace(props: WorkspaceProps) {
  const { act, text, overview, model, shown } = props;
  const { i18n, t } = useLingui();
  const current = useCurrent(text.clauses);
  const path = useMemo(() => pathTo(text.clauses, current.id), [text.clauses, current.id]);
  const clause = path.at(-1) ?? null;
  const place = placeOf(path, i18n.locale);
  const rows = model.rows.get(clause?.id ?? '') ?? nobody;
  const [chosen, choose] = useState<Readonly<Record<string, string>>>({});
  const [page, turn] = useState<PanelPage>('amendments');
  const threads = useThreads(act);
  const comments = useMemo(() => threadCounts(threads.data), [threads.data]);
  const show = (at: string, amendment: string) => choose((before) => ({ ...before, [at]: amendment }));
  const { draft, begin, close, onDraft } = useDeeds(shown, current, rows, overview.may['amendment.draft']?.allowed);
  const comment = () => {
    turn('remarks');
    requestAnimationFrame(() => document.getElementById('new-comment')?.focus());
  };
  const copy = () => clause && void copyCitation(text, clause, place, t`ред. ${text.version}`);
  useWorkspaceKeys({ text, rows: model.rows, current, shown, begin, comment, copy });
  const below = (at: ClauseView) =>
    shown.deed ? (
      props.renderEditor({
        act,
        text,
        clause: at,
        place,
        deed: shown.deed,
        draft: shown.draft,
        onDraft,
        onClose: close,
      })
    ) : (
      <Verbs
        may={overview.may}
        hasHeading={at.heading !== ''}
        hasDraft={draft !== null}
        onDeed={begin}
        onComment={comment}
        onCopyLink={copy}
      />
    );

  return (
    <div className="workspace">
      <Outline units={model.outline} totals={model.totals} path={new Set(path.map((one) => one.id))} lang={text.language} />
      <TextPane
        {...props}
        current={current}
        chosen={chosen}
        comments={comments}
        below={below}
        onShow={show}
        onComments={() => turn('remarks')}
      />
      <Panel
        act={act}
        language={text.language}
        clause={clause}
        place={place}
        rows={rows}
        shown={shownAt(chosen, clause, rows)}
        comments={comments.get(clause?.id ?? '') ?? 0}
        page={page}
        onPage={turn}
        onShow={(amendment) => clause && show(clause.id, amendment)}
        remarks={clause && <Remarks act={act} text={text} clause={clause} threads={threads.data} />}
      />
    </div>
  );
}

/** Beginning and ending an amendment: the address says which, so that a reload goes on with it. */
function useDeeds(shown: Shown, current: Current, rows: readonly MarginRow[], allowed: boolean | undefined) {
  const draft = rows.find((row) => row.status === 'draft')?.id ?? null;
  return {
    draft,
    begin: (deed: Deed) => allowed && shown.change({ do: deed, draft: deed === 'text' ? draft : null }),
    onDraft: (id: string) => shown.change({ draft: id }),
    close: () => {
      shown.change({ do: null, draft: null });
      current.visit(current.id);
    },
  };
}

function shownAt(chosen: Readonly<Record<string, string>>, clause: ClauseView | null, rows: readonly MarginRow[]) {
  return chosen[clause?.id ?? ''] ?? rows[0]?.id ?? null;
}
