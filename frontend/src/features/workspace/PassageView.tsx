import { memo, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useAmendmentsAt } from '@/api/amendments';
import type { Amendment, MarginRow } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';
import { ClauseRow } from './ClauseRow';
import type { View } from './marks';
import type { Passage, Unit } from './model';

export interface PassageProps {
  act: string;
  passage: Passage;
  rows: ReadonlyMap<string, readonly MarginRow[]>;
  /** Which amendment a reader has chosen to see at a clause. */
  chosen: Readonly<Record<string, string>>;
  comments: ReadonlyMap<string, number>;
  /** The current clause, where it is in this passage. */
  current: string | null;
  view: View;
  beside?: { clauses: ReadonlyMap<string, ClauseView>; lang: string };
  lang: string;
  below: ((clause: ClauseView) => ReactNode) | null;
  onVisit: (clause: string) => void;
  onShow: (clause: string, amendment: string) => void;
  onComments: (clause: string) => void;
}

const nobody: readonly MarginRow[] = [];

/** A passage of the text; the words of its amendments are fetched when it comes near the window. */
export const PassageView = memo(function PassageView(props: PassageProps) {
  const { act, passage, rows, view } = props;
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  const clauses = withIndent(passage.units, 0);
  const proposed = clauses.map(({ unit }) => unit.clause.id).filter((id) => rows.has(id));
  const { data } = useAmendmentsAt(act, proposed, near && view !== 'base');
  const known = new Map((data?.items ?? []).map((amendment): [string, Amendment] => [amendment.id, amendment]));
  return (
    <div ref={place} className="passage">
      {clauses.map(({ unit: { clause }, indent }) => {
        const here = rows.get(clause.id) ?? nobody;
        const chosen = props.chosen[clause.id] ?? here[0]?.id;
        return (
          <ClauseRow
            key={clause.id}
            clause={clause}
            rows={here}
            shown={chosen === undefined ? undefined : known.get(chosen)}
            comments={props.comments.get(clause.id) ?? 0}
            current={props.current === clause.id}
            view={view}
            beside={props.beside && { clause: props.beside.clauses.get(clause.id), lang: props.beside.lang }}
            lang={props.lang}
            level={2 + clause.depth}
            indent={indent}
            below={props.current === clause.id ? props.below?.(clause) : undefined}
            onVisit={props.onVisit}
            onShow={props.onShow}
            onComments={props.onComments}
          />
        );
      })}
    </div>
  );
});

function withIndent(units: readonly Unit[], indent: number): { unit: Unit; indent: number }[] {
  return units.flatMap((unit) => [{ unit, indent }, ...withIndent(unit.children, indent + 1)]);
}

function useNear(place: { current: HTMLElement | null }): boolean {
  const [near, come] = useState(false);
  useEffect(() => {
    if (near || !place.current) return undefined;
    const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && come(true), {
      rootMargin: '600px',
    });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [near, place]);
  return near;
}
