import { Trans, useLingui } from '@lingui/react/macro';
import { TextField } from '@/ui/TextField';
import type { RowDraft } from './rowDraft';

/** Level, number, heading and words of a unit. */
export function UnitFields({
  draft,
  language,
  levelError,
  onChange,
}: {
  draft: RowDraft;
  language: string;
  levelError: string | null;
  onChange: (changed: Partial<RowDraft>) => void;
}) {
  const { t } = useLingui();
  return (
    <>
      <div className="row unit-numbers">
        <TextField
          label={t`Уровень`}
          type="number"
          value={draft.level}
          error={levelError}
          onChange={(level) => onChange({ level })}
        />
        <TextField
          label={t`Номер`}
          hint={<Trans>без слова, точки и скобки: 5, 5.1, а</Trans>}
          lang={language}
          value={draft.label}
          onChange={(label) => onChange({ label })}
        />
      </div>
      <TextField
        label={t`Заголовок`}
        lang={language}
        lines={2}
        value={draft.heading}
        onChange={(heading) => onChange({ heading })}
      />
      <TextField label={t`Текст`} lang={language} lines={4} value={draft.text} onChange={(text) => onChange({ text })} />
    </>
  );
}
