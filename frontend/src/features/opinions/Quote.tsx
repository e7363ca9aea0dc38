import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef } from 'react';
import type { ClauseView } from '@/api/queries';
import { anchorAt } from '@/reading/anchor';
import type { Anchor } from '@/reading/anchor';
import { LawText } from '@/reading/LawText';
import { Button } from '@/ui/Button';

/** The words of a clause that a remark is about: selected in a read-only field, with mouse or Shift and arrows. */
export function Quote({
  clause,
  language,
  mark,
  onChange,
}: {
  clause: ClauseView;
  language: string;
  mark: Anchor | null;
  onChange: (mark: Anchor | null) => void;
}) {
  const { t } = useLingui();
  const field = useRef<HTMLTextAreaElement>(null);
  const [id, hint] = [useId(), useId()];
  const take = () => {
    const { selectionStart, selectionEnd } = field.current ?? { selectionStart: 0, selectionEnd: 0 };
    onChange(anchorAt(clause.text, selectionStart, clause.text.slice(selectionStart, selectionEnd)));
  };
  return (
    <div className="field quote-field">
      <label htmlFor={id}>{t`Слова, о которых речь`}</label>
      <p id={hint} className="muted">
        <Trans>Выделите их мышью или клавишей Shift со стрелками и нажмите «Взять выделенное».</Trans>
      </p>
      <textarea
        id={id}
        ref={field}
        className="law"
        lang={language}
        readOnly
        rows={Math.min(6, Math.max(2, Math.ceil(clause.text.length / 60)))}
        value={clause.text}
        aria-describedby={hint}
      />
      <div className="row">
        <Button onClick={take}>
          <Trans>Взять выделенное</Trans>
        </Button>
        {mark && (
          <Button variant="quiet" icon="cross" onClick={() => onChange(null)}>
            <Trans>Без цитаты</Trans>
          </Button>
        )}
      </div>
      <p role="status">
        {mark ? (
          <q className="law" lang={language}>
            <LawText text={mark.quote} />
          </q>
        ) : (
          <span className="muted">
            <Trans>Замечание ко всему этому месту, без цитаты.</Trans>
          </span>
        )}
      </p>
    </div>
  );
}
