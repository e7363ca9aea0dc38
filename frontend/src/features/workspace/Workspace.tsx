import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { useSigning } from '@/api/amendments';
import type { ActTextView, ClauseView, Overview } from '@/api/queries';
import { deedsAt } from '@/reading/editing';
import type { RenderEditor } from '@/reading/editing';
import { useAttempt } from '@/reading/useAttempt';
import { copyCitation } from './citation';
import type { Passage, Total, Unit } from './model';
import { Outline } from './Outline';
import { Panel } from './Panel';
import { Remarks } from './Remarks';
import { TextPane } from './TextPane';
import { useDeeds, useReader } from './useReader';
import type { Reader } from './useReader';
import { useSuppose } from './useSuppose';
import type { Suppose } from './useSuppose';
import type { Shown } from './useView';
import { useWorkspaceKeys } from './useWorkspaceKeys';
import { usePanes } from './usePanes';
import { Verbs } from './Verbs';

export interface Model {
  outline: Unit[];
  passages: Passage[];
  totals: ReadonlyMap<string, Total>;
  /** How many amendments stand at each clause. */
  counts: Readonly<Record<string, number>>;
  /** Whether that is known yet. */
  counted: boolean;
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
  const reader = useReader(act, text, model, shown);
  const mayDraft = overview.may['amendment.draft']?.allowed === true;
  const deeds = useDeeds(shown, reader, mayDraft);
  const { current, clause, place } = reader;
  const comment = () => {
    reader.openRemarks();
    requestAnimationFrame(() => document.getElementById('new-comment')?.focus());
  };
  const copy = () => clause && void copyCitation(text, clause, place, t`ред. ${text.version}`);
  const [, navigate] = useLocation();
  const paste = () => navigate(`/a/${act}/propose`);
  const sources = () => {
    reader.turn('sources');
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.runs button[tabindex="0"]')?.focus());
  };
  const join = useJoin(act, reader);
  useWorkspaceKeys({ text, counts: model.counts, current, shown, begin: deeds.begin, comment, copy, paste, sources, join });
  const suppose = useSuppose(act, text.clauses[0]?.id, shown);
  const below = (at: ClauseView) => (
    <Verbs
      may={overview.may}
      possible={deedsAt(at, text)}
      hasDraft={deeds.hasDraft}
      onDeed={deeds.begin}
      onPaste={paste}
      onComment={comment}
      onCopyLink={copy}
    />
  );
  const { deed, draft } = shown;
  const editor = (at: ClauseView) =>
    deed &&
    props.renderEditor({ act, text, clause: at, place, deed, draft, onDraft: deeds.onDraft, onClose: deeds.close });
  const panes = usePanes();
  const path = new Set(reader.path.map((one) => one.id));
  return (
    <div className="workspace" data-outline={panes.outline} data-panel={panes.panel}>
      <Outline units={model.outline} totals={model.totals} path={path} lang={text.language} />
      <TextPane {...props} reader={reader} suppose={suppose} below={below} editor={deed && editor} />
      <Side act={act} text={text} reader={reader} suppose={suppose} mayDraft={mayDraft} limits={overview.limited_to} />
    </div>
  );
}

/** Standing by the amendment drawn at the reader's place, where the server lets him. */
function useJoin(act: string, { here, drawn }: Reader): (() => void) | null {
  const { t } = useLingui();
  const { join } = useSigning(act);
  const { run, pending } = useAttempt();
  const amendment = here?.find((one) => one.id === drawn);
  if (!amendment?.may['amendment.join']?.allowed || pending) return null;
  return () => run(() => join(amendment), t`Вы присоединились к поправке № ${amendment.number}.`);
}

interface SideProps {
  act: string;
  text: ActTextView;
  reader: Reader;
  suppose: Suppose | null;
  mayDraft: boolean;
  /** The units that are all the reader sees; null for the whole. */
  limits: readonly string[] | null;
}

function Side({ act, text, reader, suppose, mayDraft, limits }: SideProps) {
  const { clause, comments } = reader;
  return (
    <Panel
      act={act}
      language={text.language}
      version={text.version}
      clause={clause}
      place={reader.place}
      reach={limits === null ? 'whole' : reader.path.some(({ id }) => limits.includes(id)) ? 'open' : 'heading'}
      count={reader.count}
      amendments={reader.here}
      shown={reader.drawn}
      mayDraft={mayDraft}
      suppose={suppose}
      comments={comments.get(clause?.id ?? '') ?? 0}
      page={reader.page}
      onPage={reader.turn}
      onShow={(amendment) => clause && reader.choose(clause.id, amendment)}
      remarks={clause && <Remarks act={act} text={text} clause={clause} threads={reader.threads} />}
    />
  );
}
