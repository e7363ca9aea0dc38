import { Trans, useLingui } from '@lingui/react/macro';
import { usePageTitle } from '@/reading/usePageTitle';
import { choose, useSettings } from '@/settings/settings';
import type { Settings } from '@/settings/settings';
import { Checkbox } from '@/ui/Checkbox';
import { RadioGroup } from '@/ui/RadioGroup';

/** What a reader chooses for this device. */
export default function SettingsPage() {
  const { t } = useLingui();
  const kept = useSettings();
  usePageTitle(t`Настройки`);
  return (
    <div className="page stack">
      <h1>
        <Trans>Настройки</Trans>
      </h1>
      <p className="muted">
        <Trans>Действуют на этом устройстве сразу.</Trans>
      </p>
      <RadioGroup<Settings['language']>
        label={t`Язык страниц`}
        value={kept.language}
        onChange={(language) => choose({ language })}
        choices={[
          { value: 'ru', label: 'Русский' },
          { value: 'en', label: 'English' },
        ]}
        across
      />
      <RadioGroup<Settings['theme']>
        label={t`Оформление`}
        value={kept.theme}
        onChange={(theme) => choose({ theme })}
        choices={[
          { value: 'system', label: t`Как в системе` },
          { value: 'light', label: t`Светлое` },
          { value: 'dark', label: t`Тёмное` },
        ]}
        across
      />
      <RadioGroup<Settings['density']>
        label={t`Плотность`}
        value={kept.density}
        onChange={(density) => choose({ density })}
        choices={[
          { value: 'compact', label: t`Плотно` },
          { value: 'roomy', label: t`Просторно` },
        ]}
        across
      />
      <RadioGroup<string>
        label={t`Размер текста актов`}
        value={String(kept.lawZoom)}
        onChange={(zoom) => choose({ lawZoom: Number(zoom) })}
        choices={[
          { value: '0.9', label: t`Мельче` },
          { value: '1', label: t`Обычный` },
          { value: '1.15', label: t`Крупнее` },
          { value: '1.35', label: t`Крупный` },
        ]}
        across
      />
      <RadioGroup<Settings['speak']>
        label={t`Озвучивать правки`}
        hint={t`Слова вокруг вставок и удалений для программ чтения с экрана`}
        value={kept.speak}
        onChange={(speak) => choose({ speak })}
        choices={[
          { value: 'brief', label: t`Кратко` },
          { value: 'full', label: t`Подробно` },
          { value: 'none', label: t`Нет` },
        ]}
        across
      />
      <Checkbox checked={kept.singleKeys} onChange={(singleKeys) => choose({ singleKeys })}>
        <Trans>Клавиши из одной буквы (J, K, 1–4) включены</Trans>
      </Checkbox>
      <Checkbox checked={kept.autoAdvance} onChange={(autoAdvance) => choose({ autoAdvance })}>
        <Trans>На заседании после решения переходить к следующей поправке</Trans>
      </Checkbox>
    </div>
  );
}
