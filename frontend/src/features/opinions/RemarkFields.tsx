import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { ActTextView, ClauseView } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { ComboBox } from '@/ui/ComboBox';
import { TextField } from '@/ui/TextField';
import { Quote } from './Quote';
import type { RemarkDraft } from './conclusionDraft';
import { placeOptions } from './placeName';

/** One remark while it is written: its place, the words quoted, what is said, the wording proposed. */
export function RemarkFields({
  text,
  remark,
  onChange,
}: {
  text: ActTextView;
  remark: RemarkDraft;
  onChange: (remark: RemarkDraft) => void;
}) {
  const { t, i18n } = useLingui();
  const options = useMemo(() => placeOptions(text, i18n.locale), [text, i18n.locale]);
  const clause = text.clauses.find((one) => one.id === remark.clause);
  return (
    <div className="remark-fields stack">
      <ComboBox
        label={t`Место текста`}
        hint={<Trans>Начните печатать: «статья 5». Пусто – замечание к проекту в целом.</Trans>}
        value={remark.clause}
        options={options}
        onChange={(place) => onChange({ ...remark, clause: place, mark: null, wording: null })}
      />
      {clause?.text && (
        <Quote
          clause={clause}
          language={text.language}
          mark={remark.mark}
          onChange={(mark) => onChange({ ...remark, mark })}
        />
      )}
      <TextField
        label={t`Замечание`}
        autoFocus
        lang={text.language}
        lines={4}
        value={remark.text}
        onChange={(words) => onChange({ ...remark, text: words })}
      />
      {clause && <Wording clause={clause} language={text.language} remark={remark} onChange={onChange} />}
    </div>
  );
}

function Wording({
  clause,
  language,
  remark,
  onChange,
}: {
  clause: ClauseView;
  language: string;
  remark: RemarkDraft;
  onChange: (remark: RemarkDraft) => void;
}) {
  const { t } = useLingui();
  const proposing = remark.wording !== null;
  return (
    <>
      <Checkbox checked={proposing} onChange={(yes) => onChange({ ...remark, wording: yes ? clause.text : null })}>
        <Trans>Предложить свою редакцию; делегация сможет взять её в поправку</Trans>
      </Checkbox>
      {proposing && (
        <div className="stack-tight">
          <TextField
            label={t`Предлагаемая редакция`}
            lang={language}
            lines={5}
            value={remark.wording ?? ''}
            onChange={(wording) => onChange({ ...remark, wording })}
          />
          <Button variant="quiet" icon="undo" onClick={() => onChange({ ...remark, wording: clause.text })}>
            <Trans>Вернуть слова проекта</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
