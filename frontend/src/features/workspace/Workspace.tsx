import { useLingui } from '@lingui/react/macro';
import type { ActTextView, ClauseView, Overview } from '@/api/queries';
import type { RenderEditor } from '@/reading/editing';
import { copyCitation } from './citation';
import type { Passage, Unit } from './model';
import { Outline } from './Outline';
import { Panel } from './Panel';
import { Remarks } from './Remarks';
import { TextPane } from './TextPane';
import { useDeeds, useReader } from './useReader';
import type { Reader } from './useReader';
import type { Shown } from './useView';
import { useWorkspaceKeys } from './useWorkspaceKeys';
import { Verbs } from './Verbs';

export interface Model {
  outline: Unit[];
  passages: Passage[];
  totals: ReadonlyMap<string, number>;
  /** How many amendments stand at each clause. */
  counts: Readonly<Record<string, number>>;
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

/** Outline, text and panel, kept at one clause. */
export function Workspace(props: WorkspaceProps) {
  const { act, text, overview, model, shown } = props;
  const { t } = useLingui();
  const reader = useReader(act, text, model.counts, shown.draft);
  const deeds = useDeeds(shown, reader, overview.may['amendment.draft']?.allowed === true);
  const { current, clause, place } = reader;
  const comment = () => {
    reader.openRemarks();
    requestAnimationFrame(() => document.getElementById('new-comment')?.focus());
  };
  const copy = () => clause && void copyCitation(text, clause, place, t`ред. ${text.version}`);
  useWorkspaceKeys({ text, counts: model.counts, current, shown, begin: deeds.begin, comment, copy });
  const below = (at: ClauseView) => (
    <Verbs
      may={overview.may}
      hasHeading={at.heading !== ''}
      hasDraft={deeds.hasDraft}
      onDeed={deeds.begin}
      onComment={comment}
      onCopyLink={copy}
    />
  );
  const { deed, draft } = shown;
  const editor = (at: ClauseView) =>
    deed &&
    props.renderEditor({ act, text, clause: at, place, deed, draft, onDraft: deeds.onDraft, onClose: deeds.close });
  const path = new Set(reader.path.map((one) => one.id));
  return (
    <div className="workspace">
      <Outline units={model.outline} totals={model.totals} path={path} lang={text.language} />
      <TextPane {...props} reader={reader} below={below} editor={deed && editor} />
      <Side act={act} text={text} reader={reader} />
    </div>
  );
}

function Side({ act, text, reader }: { act: string; text: ActTextView; reader: Reader }) {
  const { clause, comments } = reader;
  return (
    <Panel
      act={act}
      language={text.language}
      clause={clause}
      place={reader.place}
      count={reader.count}
      amendments={reader.here}
      shown={reader.drawn}
      comments={comments.get(clause?.id ?? '') ?? 0}
      page={reader.page}
      onPage={reader.turn}
      onShow={(amendment) => clause && reader.choose(clause.id, amendment)}
      remarks={clause && <Remarks act={act} text={text} clause={clause} threads={reader.threads} />}
    />
  );
}
