import { Trans } from '@lingui/react/macro';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Run } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';
import { LawText } from '@/reading/LawText';
import { MarkedText } from '@/reading/MarkedText';
import { RowText } from '@/reading/RowText';
import { Chip } from '@/ui/Chip';
import { column, inView } from './marks';
import type { Drawn, View } from './marks';
import { isHeaded } from './model';
import '@/reading/reading.css';

interface WordsProps {
  clause: ClauseView;
  drawn: Drawn;
  view: View;
  /** The same clause in another language, to stand beside. */
  beside?: { clause: ClauseView | undefined; lang: string };
  lang: string;
  level: number;
}

/** A clause with its number, heading and words; where two columns are asked for, both. */
export const ClauseWords = memo(function ClauseWords(props: WordsProps) {
  const { clause, drawn, view, beside, lang } = props;
  if (beside) {
    return (
      <Columns
        left={<Side {...props} pick={(runs) => inView(runs, view)} />}
        right={<Parallel {...beside} level={props.level} />}
        lang={lang}
        rightLang={beside.lang}
      />
    );
  }
  if (view === 'columns') {
    return (
      <Columns
        left={<Side {...props} pick={(runs) => column(runs, 'base')} />}
        right={<Side {...props} pick={(runs) => column(runs, 'result')} silent />}
        lang={lang}
        rightLang={lang}
      />
    );
  }
  return (
    <div lang={lang} className="law" data-kind={clause.kind}>
      <Side {...props} drawn={drawn} pick={(runs) => inView(runs, view)} />
    </div>
  );
});

function Columns({ left, right, lang, rightLang }: { left: ReactNode; right: ReactNode; lang: string; rightLang: string }) {
  return (
    <div className="law columns">
      <div lang={lang}>{left}</div>
      <div lang={rightLang}>{right}</div>
    </div>
  );
}

interface SideProps {
  clause: ClauseView;
  drawn: Drawn;
  level: number;
  pick: (runs: readonly Run[]) => readonly Run[];
  /** The second column repeats the number in sight only: a heading is one heading. */
  silent?: boolean;
}

function Side({ clause, drawn, level, pick, silent }: SideProps) {
  const heading = drawn.heading ? <MarkedText runs={pick(drawn.heading)} /> : <LawText text={clause.heading} />;
  const text = <Text clause={clause} runs={drawn.text && pick(drawn.text)} />;
  const hasHeading = isHeaded(clause);
  const number = drawn.number ? <MarkedText runs={pick(drawn.number)} /> : clause.number;
  return (
    <>
      {hasHeading && (
        <Heading level={silent ? 0 : level} kind={clause.kind}>
          <span className="nowrap">{number}</span> {heading}
        </Heading>
      )}
      {(clause.text !== '' || drawn.text) && (
        <p className="words">
          {!hasHeading && clause.number && <span className="number">{number} </span>}
          {text}
        </p>
      )}
    </>
  );
}

/** The words with their changes, or as they are; those of a row of a table in its columns. */
function Text({ clause, runs }: { clause: ClauseView; runs: readonly Run[] | null }) {
  if (clause.kind === 'row') return <RowText runs={runs ?? [{ op: 'same', text: clause.text }]} />;
  return runs ? <MarkedText runs={runs} /> : <LawText text={clause.text} />;
}

function Parallel({ clause, lang, level }: { clause: ClauseView | undefined; lang: string; level: number }) {
  if (!clause || clause.translation === 'none') {
    return (
      <p className="muted">
        <Trans>Перевода на {lang.toUpperCase()} нет.</Trans>
      </p>
    );
  }
  return (
    <>
      {clause.translation === 'stale' && (
        <Chip tone="conflict" icon="warning">
          <Trans>перевод устарел</Trans>
        </Chip>
      )}
      <Side clause={clause} drawn={{ heading: null, text: null, after: [] }} level={level} pick={(runs) => runs} silent />
    </>
  );
}

/** A heading of the document; level 0 only looks like one. */
function Heading({ level, kind, children }: { level: number; kind: string; children: ReactNode }) {
  const Tag = level === 0 ? 'p' : (`h${Math.min(6, level)}` as 'h2');
  return (
    <Tag className="clause-heading" data-kind={kind}>
      {children}
    </Tag>
  );
}
