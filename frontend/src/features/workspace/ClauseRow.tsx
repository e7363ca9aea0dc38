import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import type { Amendment, ClauseMarks } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';
import { MarkedText } from '@/reading/MarkedText';
import { signedBy } from '@/reading/signatories';
import { ClauseWords } from './ClauseWords';
import { Margin } from './Margin';
import { drawnAt, fitting, inView } from './marks';
import type { Drawn, View } from './marks';

export interface ClauseRowProps {
  clause: ClauseView;
  amendments: readonly Amendment[];
  count: number;
  shown: Amendment | undefined;
  /** What is drawn instead, where amendments are supposed in the text. */
  drawn?: Drawn;
  /** The ids of the amendments whose chips are pressed, with spaces between. */
  pressed: string;
  comments: number;
  current: boolean;
  view: View;
  beside?: { clause: ClauseView | undefined; lang: string };
  lang: string;
  level: number;
  indent: number;
  /** Verbs at the current clause. */
  below?: ReactNode;
  /** The editor open on it, which shows its words itself. */
  editor?: ReactNode;
  onVisit: (clause: string) => void;
  onShow: (clause: string, amendment: string) => void;
  onComments: (clause: string) => void;
}

/** One clause of the text: its words with what is proposed, and its margin. */
export const ClauseRow = memo(function ClauseRow(props: ClauseRowProps) {
  const { clause, current, indent, editor } = props;
  const visit = (event: SyntheticEvent<HTMLElement>) => {
    const onControl = (event.target as Element).closest('a,button,[contenteditable],input,textarea,label');
    if (!current && !onControl) props.onVisit(clause.id);
  };
  return (
    <div
      id={clause.eid}
      className="clause"
      data-current={current || undefined}
      data-editing={editor ? true : undefined}
      data-kind={clause.kind}
      data-indent={Math.min(indent, 4)}
      tabIndex={current ? 0 : -1}
      data-region-focus={current || undefined}
      onClick={visit}
      onFocus={visit}
    >
      {editor ? <div className="clause-body">{editor}</div> : <Read {...props} />}
    </div>
  );
});

/** The clause as it is read: words, what is proposed, margin. */
function Read({ clause, amendments, shown, current, view, below, ...props }: ClauseRowProps) {
  const drawn = props.drawn ?? fitting(drawnAt(clause.id, view === 'base' ? undefined : shown), clause);
  return (
    <>
      <div className="clause-body">
        {shown && view === 'marks' && <Whose amendment={shown} />}
        <ClauseWords
          clause={clause}
          drawn={drawn}
          view={view}
          beside={props.beside}
          lang={props.lang}
          level={props.level}
        />
        <Inserted marks={drawn.after} view={view} lang={props.lang} />
      </div>
      <Margin
        rows={amendments}
        count={props.count}
        pressed={props.pressed}
        comments={props.comments}
        current={current}
        onShow={(amendment) => props.onShow(clause.id, amendment)}
        onComments={() => props.onComments(clause.id)}
      />
      {below}
    </>
  );
}

/** Units that an amendment would put in after the clause. */
function Inserted({ marks, view, lang }: { marks: readonly ClauseMarks[]; view: View; lang: string }) {
  return marks.map((unit) => (
    <p key={unit.clause} className="law words inserted" lang={lang}>
      {unit.number && <span className="number">{unit.number} </span>}
      <MarkedText runs={inView([...unit.heading, ...unit.text], view)} />
    </p>
  ));
}

/** Spoken before the marked words: whose proposal they are. */
function Whose({ amendment }: { amendment: Amendment }) {
  const { i18n } = useLingui();
  const whose = signedBy(amendment, i18n.locale);
  return (
    <span className="vh">
      {amendment.number === null ? (
        <Trans>Показан черновик: {whose}.</Trans>
      ) : (
        <Trans>
          Показана поправка {amendment.number}: {whose}.
        </Trans>
      )}
    </span>
  );
}
