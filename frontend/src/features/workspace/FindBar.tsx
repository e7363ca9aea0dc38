import { Trans, useLingui } from '@lingui/react/macro';
import type { KeyboardEvent } from 'react';
import { Button, IconButton } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { FIND } from './useFind';
import type { Find } from './useFind';

/** Looking for words in the text: how many there are, at which the reader is, to the next and the one before. */
export function FindBar({ find }: { find: Find }) {
  const { t } = useLingui();
  if (!find.open) {
    return (
      <Button variant="quiet" shortcut="/" onClick={find.show}>
        <Trans>Найти</Trans>
      </Button>
    );
  }
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1;
    if (event.key === 'Escape') find.close();
    else if (/^(Enter|ArrowDown|ArrowUp)$/.test(event.key)) find.go(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find" onKeyDown={keys}>
      <TextField id={FIND} label={t`Найти в тексте`} type="search" value={find.query} onChange={find.type} autoFocus />
      <output className="find-count">
        {find.looking && (find.of > 0 ? <Trans>{find.at} из {find.of}</Trans> : <Trans>нет таких слов</Trans>)}
      </output>
      <IconButton icon="up" label={t`Предыдущее найденное`} onClick={() => find.go(-1)} />
      <IconButton icon="down" label={t`Следующее найденное`} onClick={() => find.go(1)} />
      <IconButton icon="cross" label={t`Закрыть поиск`} onClick={find.close} />
    </search>
  );
}
