import { Fragment, memo } from 'react';
import type { ReactNode } from 'react';
import { oddities } from '@/i18n/characters';
import type { Oddity } from '@/i18n/characters';

/** Words of an act exactly as they are; what hides among them is made visible. */
export const LawText = memo(function LawText({ text }: { text: string }) {
  const odd = oddities(text);
  return odd.length === 0 ? cells(text) : <>{shown(text, odd)}</>;
});

function shown(text: string, odd: readonly Oddity[]): ReactNode[] {
  let at = 0;
  const pieces = odd.map((found) => {
    const before = text.slice(at, found.from);
    at = found.to;
    return (
      <Fragment key={found.from}>
        {cells(before)}
        {found.kind === 'mixed' ? (
          <span className="odd-letter">{found.short}</span>
        ) : (
          <span className="odd-hidden">
            <span className="odd-glyph">{found.short}</span>
            {text.slice(found.from, found.to)}
          </span>
        )}
      </Fragment>
    );
  });
  return [...pieces, <Fragment key="rest">{cells(text.slice(at))}</Fragment>];
}

/** The cells of a row of a table are parted by tabs: a rule stands where one ends. */
function cells(text: string): ReactNode {
  if (!text.includes('\t')) return text;
  return text.split('\t').map((cell, at) => (
    <Fragment key={at}>
      {at > 0 && <span className="cell-end">{'\t'}</span>}
      {cell}
    </Fragment>
  ));
}
