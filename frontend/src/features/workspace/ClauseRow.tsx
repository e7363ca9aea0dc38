import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import type { Amendment, MarginRow, Marks } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';
import { MarkedText } from '@/reading/MarkedText';
import { bodyCode } from '@/reading/BodyName';
import { ClauseWords } from './ClauseWords';
import { Margin } from './Margin';
import { drawnAt, inView } from './marks';
import type { View } from './marks';

export interface ClauseRowProps {
  clause: ClauseView;
  rows: readonly MarginRow[];
  shown: Amendment | undefined;
  comments: number;
  current: boolean;
  view: View;
  beside?: { clause: ClauseView | undefined; lang: string };
  lang: string;
  level: number;
  indent: number;
  /** Verbs at the current clause, or the editor open on it. */
  below?: ReactNode;
  onVisit: (clause: string) => void;
  onShow: (clause: string, amendment: string) => void;
  onComments: (clause: string) => void;
}

/** One clause of the text: its words with what is proposed, and its margin. */
export const ClauseRow = memo(function ClauseRow(props: ClauseRowProps) {
  const { clause, rows, shown, current, view, indent } = props;
  const drawn = drawnAt(clause.id, view === 'base' ? undefined : shown);
  const visit = (event: SyntheticEvent<HTMLElement>) => {
    const onControl = (event.target as Element).closest('a,button,[contenteditable],input,textarea,label');
    if (!current && !onControl) props.onVisit(clause.id);
  };
  return (
    <div
      id={clause.eid}
      className="clause"
      data-current={current || undefined}
      data-kind={clause.kind}
      data-indent={Math.min(indent, 4)}
      tabIndex={current ? 0 : -1}
      data-region-focus={current || undefined}
      onClick={visit}
      onFocus={visit}
    >
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
        {props.below}
      </div>
      <Margin
        rows={rows}
        shown={shown?.id ?? null}
        comments={props.comments}
        current={current}
        onShow={(amendment) => props.onShow(clause.id, amendment)}
        onComments={() => props.onComments(clause.id)}
      />
    </div>
  );
});

/** Units that an amendment would put in after the clause. */
function Inserted({ marks, view, lang }: { marks: readonly Marks[]; view: View; lang: string }) {
  return marks.map((unit, at) => (
    <p key={at} className="law words inserted" lang={lang}>
      {unit.number && <span className="number">{unit.number} </span>}
      <MarkedText runs={inView(unit.runs, view)} />
    </p>
  ));
}

/** Spoken before the marked words: whose proposal they are. */
function Whose({ amendment }: { amendment: Amendment }) {
  const { i18n } = useLingui();
  const code = bodyCode(amendment.body, i18n.locale);
  return (
    <span className="vh">
      {amendment.number === null ? (
        <Trans>Показан черновик, {code}.</Trans>
      ) : (
        <Trans>
          Показана поправка {amendment.number}, {code}.
        </Trans>
      )}
    </span>
  );
}
