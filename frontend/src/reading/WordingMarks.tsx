import type { ClauseMarks, Run, Wording } from '@/api/amendments';
import { joined } from './aroundChange';
import { MarkedText } from './MarkedText';
import './reading.css';

/** What a wording does to each clause it touches, word by word; long stretches that stayed may be cut. */
export function WordingMarks({ wording, lang, short }: { wording: Pick<Wording, 'marks'>; lang: string; short?: boolean }) {
  return wording.marks.map((marks) => (
    <p key={`${marks.clause}${marks.became}`} className="law wording-marks" lang={lang}>
      {marks.became === 'inserted' && marks.number && <span className="number">{marks.number} </span>}
      {marks.became !== 'inserted' && <Renumbered marks={marks} />}
      <MarkedText runs={short ? shortened(joined(marks)) : joined(marks)} />
    </p>
  ));
}

/** The number a unit had and the one it gets, where these are two. */
function Renumbered({ marks: { number, number_before: before } }: { marks: ClauseMarks }) {
  if (!number || !before || number === before) return null;
  return (
    <span className="renumbered">
      <MarkedText runs={[{ op: 'del', text: before }, { op: 'ins', text: number }]} />{' '}
    </span>
  );
}

const beside = 60;

/** Long stretches that stayed, cut to the whole words that stand beside a change. */
export function shortened(runs: readonly Run[]): Run[] {
  if (runs.every(({ op }) => op === 'same')) return [{ op: 'same', text: cutToWords(runs.map(({ text }) => text).join('')) }];
  return runs.map((run, at) => {
    if (run.op !== 'same' || run.text.length <= 2 * beside) return run;
    const head = at === 0 ? '' : run.text.slice(0, beside).replace(/[^\s]*$/, '').trimEnd();
    const tail = at === runs.length - 1 ? '' : run.text.slice(-beside).replace(/^[^\s]*/, '').trimStart();
    return { op: 'same', text: [head, '…', tail].filter(Boolean).join(' ') };
  });
}

/** The first words of a text that is too long to be shown whole. */
export function cutToWords(text: string): string {
  return text.length <= 2 * beside ? text : `${text.slice(0, 2 * beside).replace(/[\s\p{P}]+[^\s]*$/u, '')} …`;
}
