import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { ClauseEditor } from '@/editor/view';
import type { Asks } from '@/editor/create';
import { nameIn } from '@/i18n/language';
import { cellsOf, columnsOf, rowsBeside, widened, withCell } from '@/reading/cells';
import type { EditTarget } from '@/reading/editing';
import { OddityNotes } from '@/reading/OddityNotes';
import { Button, IconButton } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { changedAt, emptyUnit, kindBelow } from './edit';
import type { Kind, UnitWords } from './edit';

/** Kinds that carry no number, and those within which nothing stands. */
const unnumbered = /^(row|indent|introduction|table|preamble)$/;
const last = /^(row|indent|introduction)$/;

interface UnitFormProps {
  target: EditTarget;
  unit: UnitWords;
  asks: Asks;
  onChange: (unit: UnitWords) => void;
}

/** A unit being written, with its parts. The number is proposed by the server where it is left empty. */
export function UnitForm(props: UnitFormProps) {
  // An editor holds its own words: when a part goes, the ones after it must be opened anew.
  const [gone, count] = useState(0);
  return (
    <div className="unit-form" key={gone}>
      <UnitFields {...props} path={[]} part={props.unit} first={gone === 0} onDrop={() => count(gone + 1)} />
    </div>
  );
}

interface FieldsProps extends UnitFormProps {
  path: readonly number[];
  part: UnitWords;
  first?: boolean;
  onDrop: () => void;
}

function UnitFields(props: FieldsProps) {
  const { target, unit, asks, onChange, path, part, first } = props;
  const { t } = useLingui();
  const set = (changed: Partial<UnitWords>) => onChange(changedAt(unit, path, (one) => ({ ...one, ...changed })));
  const add = () => set({ children: [...part.children, emptyUnit(kindBelow(part))] });
  const drop = (at: number) => {
    set({ children: part.children.filter((_, place) => place !== at) });
    props.onDrop();
  };
  const wide = part.kind === 'row' ? widened(part.text, columnsAround(props)) : part.text;
  const texts = part.kind === 'row' ? cellsOf(wide) : [part.text];
  const columns = headsOf(target);
  const headed = part.heading !== '' || /^(article|chapter|section|annex|part|division)$/.test(part.kind);
  return (
    <div className="unit-part">
      <div className="row unit-kind">
        <KindSelect target={target} kind={part.kind} onChange={(kind) => set({ kind })} />
        {!unnumbered.test(part.kind) && (
          <TextField
            label={t`Номер`}
            hint={first ? t`Пусто – подскажет программа` : undefined}
            value={part.label}
            onChange={(label) => set({ label })}
          />
        )}
      </div>
      {headed && (
        <Written
          label={t`Заголовок`}
          target={target}
          words={part.heading}
          asks={asks}
          oneLine
          onChange={(heading) => set({ heading })}
        />
      )}
      {texts.map((words, at) => (
        <Written
          key={at}
          label={texts.length > 1 ? (columns[at] || t`графа ${at + 1}`) : t`Текст`}
          target={target}
          words={words}
          asks={asks}
          autoFocus={first && at === 0}
          onChange={(text) => set({ text: texts.length > 1 ? withCell(wide, at, text) : text })}
        />
      ))}
      {part.children.map((child, at) => (
        <div key={at} className="unit-child">
          <UnitFields {...props} path={[...path, at]} part={child} first={false} />
          <IconButton icon="cross" label={t`Убрать эту часть`} onClick={() => drop(at)} />
        </div>
      ))}
      {!last.test(part.kind) && (
        <div>
          <Button variant="quiet" icon="plus" onClick={add}>
            <Trans>Добавить часть внутри</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

/** The rows beside a new row say how many cells it has: those of the table being written, else of the one it goes into. */
function columnsAround({ target, unit, path }: FieldsProps): number {
  const table = path.slice(0, -1).reduce<UnitWords | undefined>((one, at) => one?.children[at], unit);
  if (path.length > 0 && table) return columnsOf(table.children.filter((one) => one.kind === 'row'));
  return columnsOf(rowsBeside(target.clause.parent, target.text.clauses));
}

/** The words at the head of the table that a row goes into: not those of the row itself. */
function headsOf({ clause, text }: EditTarget): readonly string[] {
  const [head] = rowsBeside(clause.parent, text.clauses);
  return head && clause.kind === 'row' ? cellsOf(head.text).map((cell) => cell.trim()) : [];
}

interface WrittenProps {
  label: string;
  target: EditTarget;
  words: string;
  asks: Asks;
  oneLine?: boolean;
  autoFocus?: boolean;
  onChange: (words: string) => void;
}

function Written({ label, target, words, asks, oneLine, autoFocus, onChange }: WrittenProps) {
  const name = useId();
  return (
    <div className="written">
      <span id={name} className="written-label">
        {label}
      </span>
      <ClauseEditor
        text={words}
        label={`${target.place}: ${label}`}
        lang={target.text.language}
        oneLine={oneLine}
        autoFocus={autoFocus}
        onChange={onChange}
        {...asks}
      />
      <OddityNotes text={words} />
    </div>
  );
}

/** The kinds of unit this act has, by the names it gives them. */
function KindSelect({ target, kind, onChange }: { target: EditTarget; kind: Kind; onChange: (kind: Kind) => void }) {
  const { i18n, t } = useLingui();
  const names = kindNames(target, i18n.locale);
  const offered = [...names].filter(([one]) => !/^(name|closing|citation)$/.test(one));
  if (!names.has(kind)) offered.push([kind, kind]);
  return (
    <Select
      label={t`Вид`}
      value={kind}
      options={offered.map(([value, label]) => ({ value, label }))}
      onChange={onChange}
    />
  );
}

/** What this act calls its units: one kind may have two names (часть in articles, пункт in annexes), the near one counts. */
function kindNames({ clause, text }: EditTarget, language: string): Map<Kind, string> {
  const near = text.clauses.filter((one) => one.parent === clause.id || one.id === clause.id);
  const names = new Map<Kind, string>();
  for (const one of [...near, ...text.clauses]) {
    if (!names.has(one.kind)) names.set(one.kind, nameIn(one.kind_name, language));
  }
  return names;
}
