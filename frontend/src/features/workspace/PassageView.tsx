import { memo, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useAmendmentsAt } from '@/api/amendments';
import type { Amendment } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';
import { ClauseRow } from './ClauseRow';
import type { ClauseRowProps } from './ClauseRow';
import { drawnOver } from './marks';
import { flat } from './model';
import type { View } from './marks';
import type { Passage, Unit } from './model';
import type { Suppose } from './useSuppose';

export interface PassageProps {
  act: string;
  passage: Passage;
  /** Whether its words are there yet: in a long act those far below follow a moment later. */
  written: boolean;
  /** How many amendments stand at each clause. */
  counts: Readonly<Record<string, number>>;
  /** The amendments supposed in the text, and what is drawn then; null while it is read as it is. */
  suppose: Suppose | null;
  /** Which amendment a reader has chosen to see at a clause. */
  chosen: Readonly<Record<string, string>>;
  comments: ReadonlyMap<string, number>;
  /** The current clause, where it is in this passage. */
  current: string | null;
  view: View;
  beside?: { clauses: ReadonlyMap<string, ClauseView>; lang: string };
  lang: string;
  below: ((clause: ClauseView) => ReactNode) | null;
  editor: ((clause: ClauseView) => ReactNode) | null;
  onVisit: (clause: string) => void;
  onShow: (clause: string, amendment: string) => void;
  onComments: (clause: string) => void;
}

const nobody: readonly Amendment[] = [];

/** A passage of the text, or until its words are written its empty places, which can be gone to already. */
export const PassageView = memo(function PassageView({ written, ...props }: PassageProps) {
  if (written) return <Written {...props} />;
  return (
    <div className="passage">
      {flat(props.passage.units).map(({ id, eid }) => (
        <div key={id} id={eid} className="clause" tabIndex={-1} />
      ))}
    </div>
  );
});

/** The words of a passage; those of its amendments are fetched when it comes near the window. */
function Written(props: Omit<PassageProps, 'written'>) {
  const { passage, counts, beside, suppose } = props;
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  const rows = withIndent(passage.units, 0);
  const ids = rows.map(({ unit }) => unit.clause.id);
  const { data } = useAmendmentsAt(props.act, ids.filter((id) => counts[id]), near);
  const at = standing(data?.items ?? nobody);
  const drawn = drawnOver(ids, at, props.chosen, props.lang);
  return (
    <div ref={place} className="passage">
      {rows.map(({ unit: { clause }, indent }) => {
        const current = props.current === clause.id;
        return (
          <ClauseRow
            key={clause.id}
            clause={clause}
            amendments={at.get(clause.id) ?? nobody}
            count={counts[clause.id] ?? 0}
            {...marked(at.get(clause.id), drawn.get(clause.id), suppose, clause.id)}
            comments={props.comments.get(clause.id) ?? 0}
            current={current}
            view={props.view}
            beside={beside && { clause: beside.clauses.get(clause.id), lang: beside.lang }}
            lang={props.lang}
            level={2 + clause.depth}
            indent={indent}
            below={current && props.below?.(clause)}
            editor={current && props.editor?.(clause)}
            onVisit={props.onVisit}
            onShow={props.onShow}
            onComments={props.onComments}
          />
        );
      })}
    </div>
  );
}

/** What is drawn at a clause and which chips are pressed; these in one string, so that rows can be compared. */
function marked(
  here: readonly Amendment[] = nobody,
  shown: Amendment | undefined,
  suppose: Suppose | null,
  clause: string,
): Pick<ClauseRowProps, 'shown' | 'drawn' | 'pressed'> {
  if (!suppose) return { shown, pressed: shown?.id ?? '' };
  const pressed = here.filter(({ id }) => suppose.chosen.has(id)).map(({ id }) => id);
  return { shown: undefined, drawn: suppose.drawn.get(clause), pressed: pressed.join(' ') };
}

function standing(amendments: readonly Amendment[]): Map<string, Amendment[]> {
  const at = new Map<string, Amendment[]>();
  for (const amendment of amendments) {
    if (amendment.clause === null) continue;
    at.set(amendment.clause, [...(at.get(amendment.clause) ?? []), amendment]);
  }
  return at;
}

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
