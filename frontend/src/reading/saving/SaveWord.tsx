import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { timeOfDay } from '@/i18n/format';
import { alert } from '@/ui/announce';
import { Icon } from '@/ui/Icon';
import type { SaveState } from './autosave';
import './saving.css';

/** Where the words are now: always in sight beside the title. */
export function SaveWord({ state }: { state: SaveState }) {
  const { t } = useLingui();
  const broken = state.kind === 'lost' || state.kind === 'stale' || state.kind === 'refused';
  useEffect(() => {
    if (broken) alert(t`Черновик не сохранён на сервере.`);
  }, [broken, t]);
  return (
    <span className="save-word" data-state={state.kind}>
      <Words state={state} />
    </span>
  );
}

function Words({ state }: { state: SaveState }) {
  const { i18n } = useLingui();
  switch (state.kind) {
    case 'untouched':
      return <Trans>Пока без изменений</Trans>;
    case 'saving':
      return <Trans>Сохраняется…</Trans>;
    case 'saved':
      return (
        <>
          <Icon name="check" /> <Trans>Сохранено {timeOfDay(new Date(state.at), i18n.locale)}</Trans>
        </>
      );
    case 'local':
      return (
        <>
          <Icon name="warning" /> <Trans>Нет сети. Черновик на этом устройстве, отправим сами</Trans>
        </>
      );
    case 'stale':
      return (
        <>
          <Icon name="warning" /> <Trans>Черновик изменён в другом окне</Trans>
        </>
      );
    case 'refused':
      return (
        <>
          <Icon name="warning" /> <Trans>Сервер не принял. Черновик на этом устройстве</Trans>
        </>
      );
    case 'lost':
      return (
        <>
          <Icon name="warning" /> <Trans>Не сохранено – скопируйте текст</Trans>
        </>
      );
  }
}
