import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { LawText } from '../LawText';
import { MarkedText } from '../MarkedText';
import { RowText } from '../RowText';
import { Chip } from '@/ui/Chip';
import type { Tone } from '@/ui/Chip';
import { isChanged } from './changes';
import type { ClauseChange, Stretch } from './changes';
import './comparison.css';

const words: Record<string, { name: MessageDescriptor; tone: Tone }> = {
  changed: { name: msg`изменено`, tone: 'plain' },
  inserted: { name: msg`добавлено`, tone: 'accent' },
  removed: { name: msg`исключено`, tone: 'error' },
  moved: { name: msg`перенесено`, tone: 'moved' },
};

/** A comparison as it is read: clauses with what changed in them, and how much was passed over. */
export function ChangeList({ stretches, language }: { stretches: readonly Stretch[]; language: string }) {
  return (
    <ol className="changes">
      {stretches.map((stretch) =>
        stretch.kind === 'passed' ? (
          <li key={`passed ${stretch.key}`} className="passed muted">
            <Plural
              value={stretch.count}
              one="# единица без изменений"
              few="# единицы без изменений"
              many="# единиц без изменений"
              other="# единиц без изменений"
            />
          </li>
        ) : (
          <Changed key={stretch.clause.id} clause={stretch.clause} above={stretch.above} language={language} />
        ),
      )}
    </ol>
  );
}

function Changed({ clause, above, language }: { clause: ClauseChange; above: ClauseChange[]; language: string }) {
  return (
    <li>
      {above.length > 0 && <Above clauses={above} language={language} />}
      {isChanged(clause) ? (
        <Place clause={clause} language={language} />
      ) : (
        <div className="change law" lang={language}>
          <Words clause={clause} />
        </div>
      )}
    </li>
  );
}

/** A changed clause: a stop of the keys J and K, named by what happened to it. */
function Place({ clause, language }: { clause: ClauseChange; language: string }) {
  const { i18n } = useLingui();
  const word = words[clause.change];
  const said = word ? i18n._(word.name) : '';
  return (
    <div
      className="change"
      data-changed
      data-change={clause.change}
      tabIndex={-1}
      role="group"
      aria-label={`${clause.number || clause.number_before} ${said}`.trim()}
    >
      {word && (
        <p className="change-state">
          <Chip tone={word.tone}>{said}</Chip>
        </p>
      )}
      <div className="law" lang={language}>
        <Words clause={clause} />
      </div>
    </div>
  );
}

/** The number beside the heading; where there is none, beside the first words. */
function Words({ clause }: { clause: ClauseChange }) {
  const { heading, text } = clause.marks;
  const wordless = clause.kind === 'table' && [...heading, ...text].every((run) => run.text === '');
  if (wordless) {
    return (
      <p className="muted">
        <Number clause={clause} />
        <Trans>таблица</Trans>
      </p>
    );
  }
  return (
    <>
      {heading.length > 0 && (
        <p>
          <Number clause={clause} />
          <strong>
            <MarkedText runs={heading} />
          </strong>
        </p>
      )}
      {(text.length > 0 || heading.length === 0) && (
        <p>
          {heading.length === 0 && <Number clause={clause} />}
          {clause.kind === 'row' ? <RowText runs={text} /> : <MarkedText runs={text} />}
        </p>
      )}
    </>
  );
}

/** The printed number, and the one before it where the clause was numbered anew. */
function Number({ clause }: { clause: ClauseChange }) {
  const was = clause.number_before;
  if (!was || was === clause.number || clause.change === 'removed') {
    return <span className="change-number">{clause.number || was} </span>;
  }
  if (!clause.number) return <span className="change-number">{was} </span>;
  return (
    <span className="change-number">
      <del>{was}</del> <ins>{clause.number}</ins>{' '}
    </span>
  );
}

function Above({ clauses, language }: { clauses: readonly ClauseChange[]; language: string }) {
  return (
    <p className="change-above" lang={language}>
      {clauses.map((clause) => (
        <span key={clause.id}>
          {clause.number}{' '}
          <LawText text={clause.marks.heading.filter((run) => run.op !== 'del').map((run) => run.text).join('')} />
        </span>
      ))}
    </p>
  );
}
