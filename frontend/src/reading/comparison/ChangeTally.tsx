import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { tally } from './changes';
import type { ClauseChange } from './changes';

/** How much changed between two versions, in one sentence. */
export function ChangeTally({ before, after, clauses }: { before: number; after: number; clauses: readonly ClauseChange[] }) {
  const { changed, inserted, removed, moved, same } = tally(clauses);
  const parts: [number, ReactNode][] = [
    [changed, <Plural key="c" value={changed} one="изменена # единица" few="изменены # единицы" many="изменено # единиц" other="изменено # единиц" />],
    [inserted, <Plural key="i" value={inserted} one="добавлена #" few="добавлены #" many="добавлено #" other="добавлено #" />],
    [removed, <Plural key="r" value={removed} one="исключена #" few="исключены #" many="исключено #" other="исключено #" />],
    [moved, <Plural key="m" value={moved} one="перенесена #" few="перенесены #" many="перенесено #" other="перенесено #" />],
  ];
  const told = parts.filter(([count]) => count > 0).map(([, words]) => words);
  if (told.length === 0) {
    return (
      <p role="status">
        <Trans>Редакции {before} и {after} совпадают слово в слово.</Trans>
      </p>
    );
  }
  return (
    <p role="status">
      <Trans>От редакции {before} к редакции {after}:</Trans>{' '}
      {told.map((words, at) => (
        <span key={at}>
          {at > 0 && ', '}
          {words}
        </span>
      ))}
      {same > 0 && (
        <span className="muted">
          {'; '}
          <Plural value={same} one="# без изменений" few="# без изменений" many="# без изменений" other="# без изменений" />
        </span>
      )}
      .
    </p>
  );
}
