import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ClauseMarks, Run, Wording } from '@/api/amendments';
import { LawText } from './LawText';
import { MarkedText } from './MarkedText';
import { aroundChange, joined, sides } from './aroundChange';
import './beforeAfter.css';

/** Each clause as it was and as it becomes, side by side; what did not change is cut to the sentences next to it. */
export function BeforeAfter({
  wording,
  lang,
  instruction,
}: {
  wording: Pick<Wording, 'marks'>;
  lang: string;
  /** Says what happens where no words change: a unit moved or numbered anew. */
  instruction?: string;
}) {
  const marks = wording.marks.filter((one) => joined(one).some(({ op }) => op !== 'same'));
  if (marks.length === 0) {
    return (
      <p className="law before-after-instruction">
        <LawText text={instruction ?? ''} />
      </p>
    );
  }
  return (
    <div className="before-after" lang={lang}>
      {marks.map((one) => (
        <Pair key={`${one.clause}${one.became}`} marks={one} />
      ))}
    </div>
  );
}

function Pair({ marks }: { marks: ClauseMarks }) {
  const { before, after } = sides(aroundChange(joined(marks)));
  const number = marks.became === 'inserted' && marks.number;
  return (
    <>
      <Side title={<Trans>Было</Trans>} runs={before} none={<Trans>такого места нет</Trans>} />
      <Side title={<Trans>Станет</Trans>} runs={after} none={<Trans>исключается</Trans>} number={number || null} after />
    </>
  );
}

interface SideProps {
  title: ReactNode;
  runs: readonly Run[];
  /** Said where nothing stands on this side. */
  none: ReactNode;
  number?: string | null;
  after?: boolean;
}

function Side({ title, runs, none, number, after }: SideProps) {
  const empty = runs.every(({ text }) => text.trim() === '');
  return (
    <section className="side" data-after={after || undefined}>
      <h3 className="side-title">{title}</h3>
      {empty ? (
        <p className="side-none">{none}</p>
      ) : (
        <p className="law words">
          {number && <span>{number} </span>}
          <MarkedText runs={runs} />
        </p>
      )}
    </section>
  );
}
