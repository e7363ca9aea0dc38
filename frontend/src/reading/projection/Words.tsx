import { Trans } from '@lingui/react/macro';
import { useLayoutEffect, useRef } from 'react';
import type { ClauseMarks } from '@/api/amendments';
import { LawText } from '@/reading/LawText';
import { MarkedText } from '@/reading/MarkedText';
import { aroundChange, joined, sides } from '@/reading/aroundChange';

/** Sizes of the words on the screen in parts of its height, from the largest that fits; below the last the end is cut. */
const sizes = [8.2, 7.2, 6.4, 5.6, 4.9, 4.3, 3.8, 3.4, 3, 2.7];

/** The words before and after, as large as they fit. */
export function Words({ marks, instruction, refit }: { marks: readonly ClauseMarks[]; instruction: string; refit: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const fit = () => {
      for (const size of sizes) {
        box.style.setProperty('--words', `${size}cqh`);
        if (box.scrollHeight <= box.clientHeight + 1) break;
      }
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    void document.fonts.ready.then(fit);
    return () => watch.disconnect();
  }, [refit, marks]);
  const changed = marks.filter((one) => joined(one).some(({ op }) => op !== 'same'));
  return (
    <div className="projection-words" ref={place}>
      {changed.length === 0 ? (
        <p className="projection-text">
          <LawText text={instruction} />
        </p>
      ) : (
        changed.map((one) => <Both key={`${one.clause}${one.became}`} marks={one} />)
      )}
    </div>
  );
}

function Both({ marks }: { marks: ClauseMarks }) {
  const { before, after } = sides(aroundChange(joined(marks)));
  const [was, becomes] = [before, after].map((runs) => runs.some(({ text }) => text.trim()));
  return (
    <div className="projection-pair" data-alone={was && becomes ? undefined : true}>
      {was && (
        <section>
          <h2>{becomes ? <Trans>Было</Trans> : <Trans>Исключить</Trans>}</h2>
          <p className="projection-text">
            <MarkedText runs={before} />
          </p>
        </section>
      )}
      {becomes && (
        <section data-after>
          <h2>{was ? <Trans>Станет</Trans> : <Trans>Дополнить</Trans>}</h2>
          <p className="projection-text">
            {marks.became === 'inserted' && marks.number && <span>{marks.number} </span>}
            <MarkedText runs={after} />
          </p>
        </section>
      )}
    </div>
  );
}
