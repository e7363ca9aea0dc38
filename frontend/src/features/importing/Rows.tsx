import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { announce } from '@/ui/announce';
import { RowEditor } from './RowEditor';
import { RowView } from './RowView';
import { importQuery, useCorrect } from './api';
import type { Corrected, Correction, Import, Unit } from './api';
import { leftOutInWords } from './words';

/** A correction of a paragraph as it stands; null where it is none any more. */
type Made = (unit: Unit) => Correction | null;

/** Corrections one after the other, each made of what the one before has left: a key pressed early is not lost. */
function useInTurn({ id, ...shown }: Import) {
  const client = useQueryClient();
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  return (n: number, made: Made, send: (asked: Corrected) => Promise<unknown>) => {
    const done = turn.current.then(async () => {
      const { units, revision } = client.getQueryData<Import>(importQuery(id).queryKey) ?? shown;
      const unit = units.find((one) => one.n === n);
      const correction = unit && made(unit);
      if (correction) await send({ n, revision, correction });
    });
    turn.current = done.catch(() => undefined);
    return done;
  };
}

/** The paragraphs in the order of the file; one is the current one, and keys put it right. */
export function Rows({ file, units }: { file: Import; units: readonly Unit[] }) {
  const { t, i18n } = useLingui();
  const list = useRef<HTMLOListElement>(null);
  const [at, go] = useState(units[0]?.n ?? 0);
  const [editing, edit] = useState<number | null>(null);
  const correct = useCorrect(file.id);
  const open = file.status === 'open';
  const current = units.find((unit) => unit.n === at) ?? units[0];

  const focus = (n: number) => list.current?.querySelector<HTMLElement>(`[data-row="${n}"]`)?.focus();
  const step = (by: 1 | -1) => {
    const place = units.findIndex((unit) => unit.n === current?.n);
    const next = units[place + by];
    if (next) focus(next.n);
  };
  const inTurn = useInTurn(file);
  const put = (correction: Correction | Made) => {
    if (!open || !current) return;
    const { n } = current;
    const made = typeof correction === 'function' ? correction : () => correction;
    void inTurn(n, made, (asked) => correct.mutateAsync(asked)).then(
      () => announce(t`Поправлено.`),
      () => edit(n),
    );
  };
  const deepen = (by: 1 | -1) =>
    current?.place === 'unit' && put(({ place, level }) => (place === 'unit' ? { level: Math.max(0, level + by) } : null));
  useShortcuts(t`Разбор файла`, [
    { chord: 'j', label: t`Следующий абзац`, run: () => step(1) },
    { chord: 'k', label: t`Предыдущий абзац`, run: () => step(-1) },
    { chord: 'arrowdown', label: t`Следующий абзац`, run: () => step(1), alias: true },
    { chord: 'arrowup', label: t`Предыдущий абзац`, run: () => step(-1), alias: true },
    { chord: 'e', label: t`Поправить абзац`, run: () => open && edit(current?.n ?? null) },
    { chord: ']', label: t`Глубже на уровень`, run: () => deepen(1) },
    { chord: '[', label: t`Выше на уровень`, run: () => deepen(-1) },
    { chord: 'x', label: t`Не размещать абзац`, run: () => put({ place: 'left_out' }) },
  ]);
  return (
    <ol className="rows" ref={list}>
      {units.map((unit) => (
        <li key={unit.n}>
          <RowView
            unit={unit}
            language={file.language}
            current={unit.n === current?.n}
            reason={unit.place === 'left_out' ? leftOutInWords(i18n, unit.reason) : null}
            onFocus={() => go(unit.n)}
            verbs={open && unit.n === current?.n && editing === null ? { edit: () => edit(unit.n), deepen, put } : null}
          />
          {editing === unit.n && (
            <RowEditor
              file={file}
              unit={unit}
              onClose={() => {
                edit(null);
                focus(unit.n);
              }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
