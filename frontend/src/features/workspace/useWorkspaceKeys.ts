import { useLingui } from '@lingui/react/macro';
import type { ActTextView } from '@/api/queries';
import { useShortcuts } from '@/keyboard/useShortcuts';
import type { Deed } from '@/reading/editing';
import { neighbour } from './model';
import { otherLanguage } from './Toolbar';
import type { Current } from './useCurrent';
import type { Shown } from './useView';

interface Ways {
  text: ActTextView;
  counts: Readonly<Record<string, number>>;
  current: Current;
  shown: Shown;
  begin: (deed: Deed) => void;
  comment: () => void;
  copy: () => void;
  /** Opens where the words of the clause come from. */
  sources: () => void;
  /** To the page on which a pasted instruction is read. */
  paste: () => void;
  /** Standing by the amendment that is drawn here; null where the reader may not. */
  join: (() => void) | null;
}

/** The keys of the workspace: along the changes, along the clauses, views, and verbs at the clause. */
export function useWorkspaceKeys({ text, counts, current, shown, begin, comment, copy, paste, sources, join }: Ways) {
  const { t } = useLingui();
  const changed = new Set(Object.keys(counts));
  const go = (step: 1 | -1, only?: ReadonlySet<string>) => {
    if (shown.deed === null) current.visit(neighbour(text.clauses, current.id, step, only));
  };
  const here = current.id !== null && shown.deed === null;
  const view = (name: string | null) => shown.change({ view: name });
  const beside = () => shown.change({ beside: shown.beside === null ? otherLanguage(text) : null });
  useShortcuts(t`Текст`, [
    { chord: 'j', label: t`Следующее место с поправками`, run: () => go(1, changed) },
    { chord: 'k', label: t`Предыдущее место с поправками`, run: () => go(-1, changed) },
    { chord: 'shift+j', label: t`Следующий пункт`, run: () => go(1) },
    { chord: 'shift+k', label: t`Предыдущий пункт`, run: () => go(-1) },
    { chord: '1', label: t`Вид «Разметка»`, run: () => view(null) },
    { chord: '2', label: t`Вид «Как станет»`, run: () => view('result') },
    { chord: '3', label: t`Вид «Как есть»`, run: () => view('base') },
    { chord: '4', label: t`Вид «Две колонки»`, run: () => view('columns') },
    {
      chord: 'w',
      label: t`Что, если: текст с выбранными поправками`,
      run: () => shown.change({ with: shown.suppose === null ? '' : null }),
    },
    ...(text.languages.length > 1 ? [{ chord: 'd', label: t`Второй язык рядом`, run: beside }] : []),
    ...(here
      ? [
          { chord: 'e', label: t`Изменить этот пункт`, run: () => begin('text') },
          { chord: 'enter', label: t`Изменить этот пункт`, run: () => begin('text'), alias: true },
          { chord: 'a', label: t`Вставить после этого пункта`, run: () => begin('insert') },
          { chord: 'c', label: t`Написать замечание`, run: comment },
          ...(join ? [{ chord: 's', label: t`Присоединиться к показанной поправке`, run: join }] : []),
          { chord: 'v', label: t`Вставить готовую формулировку`, run: paste },
          { chord: 'b', label: t`Кто внёс слова`, run: sources },
          { chord: 'l', label: t`Скопировать ссылку`, run: copy },
        ]
      : []),
  ]);
}
