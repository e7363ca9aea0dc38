import { Trans } from '@lingui/react/macro';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Run } from '@/api/amendments';
import { LawText } from './LawText';

/**
 * A text with its changes: native `<ins>` and `<del>`, and around them words for those who listen.
 *
 * `title` names the change as a whole («Поправка 14, Беларусь») and is spoken before it.
 */
export function MarkedText({ runs, title }: { runs: readonly Run[]; title?: ReactNode }) {
  if (!runs.some((run) => run.op !== 'same')) return <LawText text={runs.map((run) => run.text).join('')} />;
  return (
    <span className="chg">
      {title && <span className="vh">{title} </span>}
      {runs.map((run, at) => (
        <Fragment key={at}>
          {run.op === 'ins' && runs[at - 1]?.op === 'del' && <wbr />}
          <Piece run={run} />
        </Fragment>
      ))}
    </span>
  );
}

function Piece({ run }: { run: Run }) {
  const words = <LawText text={run.text} />;
  if (run.op === 'same') return words;
  if (run.op === 'del') {
    return (
      <del>
        <Spoken>
          <Trans>удалено:</Trans>{' '}
        </Spoken>
        {words}
        <Spoken end>
          , <Trans>конец удаления</Trans>{' '}
        </Spoken>
      </del>
    );
  }
  return (
    <ins>
      <Spoken>
        <Trans>вставка:</Trans>{' '}
      </Spoken>
      {words}
      <Spoken end>
        , <Trans>конец вставки</Trans>{' '}
      </Spoken>
    </ins>
  );
}

/** Words for listeners only, as much as their setting wants. */
function Spoken({ end, children }: { end?: boolean; children: ReactNode }) {
  return (
    <span className="vh" data-speak={end ? 'end' : 'start'}>
      {children}
    </span>
  );
}
