import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { faultAt } from '@/reading/faults';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { UnitFields } from './UnitFields';
import { useCorrect } from './api';
import type { ClauseKind, Import, Place, Unit } from './api';
import { correctionOf, drafted } from './rowDraft';
import { kinds, places } from './words';

/** Puts one paragraph right: what it is, how deep it stands, its number, heading and words. */
export function RowEditor({ file, unit, onClose }: { file: Import; unit: Unit; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const correct = useCorrect(file.id);
  const [draft, set] = useState(() => drafted(unit));
  const refused = correct.error ? asProblem(correct.error) : null;
  useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), []);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (correct.isPending) return;
    after(correct.mutateAsync({ n: unit.n, revision: file.revision, correction: correctionOf(unit, draft) }), () => {
          announce(t`Поправлено.`);
          onClose();
        });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form className="row-editor stack" ref={form} onSubmit={submit} onKeyDown={keys} noValidate aria-label={t`Поправка абзаца ${unit.n + 1}`}>
      <ProblemNotice failure={correct.error} />
      <RadioGroup
        label={t`Что это за абзац`}
        across
        value={draft.place}
        choices={Object.entries(places).map(([value, name]) => ({ value: value as Place, label: i18n._(name) }))}
        error={faultAt(i18n, refused, `/units/${unit.n}/place`)}
        onChange={(place) => set({ ...draft, place })}
      />
      {draft.place === 'unit' && (
        <>
          <Select
            label={t`Вид единицы`}
            value={draft.kind}
            options={Object.entries(kinds).map(([value, name]) => ({ value: value as ClauseKind, label: i18n._(name) }))}
            error={faultAt(i18n, refused, `/units/${unit.n}/kind`)}
            onChange={(kind) => set({ ...draft, kind })}
          />
          <UnitFields
            draft={draft}
            language={file.language}
            levelError={faultAt(i18n, refused, `/units/${unit.n}/level`)}
            onChange={(changed) => set({ ...draft, ...changed })}
          />
        </>
      )}
      {draft.place !== 'unit' && draft.place !== 'left_out' && (
        <TextField
          label={t`Слова`}
          lang={file.language}
          lines={3}
          value={draft.text}
          onChange={(text) => set({ ...draft, text })}
        />
      )}
      <div className="row">
        <Button submit variant="primary" shortcut="Ctrl+Enter" pending={correct.isPending}>
          <Trans>Сохранить</Trans>
        </Button>
        <Button variant="quiet" shortcut="Esc" onClick={onClose}>
          <Trans>Оставить как было</Trans>
        </Button>
      </div>
    </form>
  );
}
