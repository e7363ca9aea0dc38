import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useRef } from 'react';
import type { ActTextView, ClauseView } from '@/api/queries';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { LawText } from '@/reading/LawText';
import { Button } from '@/ui/Button';

/** The text a conclusion is about, to read and to point at: C makes a remark of the clause or of the words selected in it. */
export function SourceText({
  text,
  onRemark,
}: {
  text: ActTextView;
  onRemark: (clause: string, place: Element | null) => void;
}) {
  const { t } = useLingui();
  const pane = useRef<HTMLDivElement>(null);
  const here = () => document.activeElement?.closest<HTMLElement>('[data-clause]') ?? null;
  const step = (by: 1 | -1) => {
    const places = [...(pane.current?.querySelectorAll<HTMLElement>('[data-clause]') ?? [])];
    const at = places.findIndex((place) => place === here());
    places[at < 0 ? 0 : at + by]?.focus();
  };
  const remark = (place: HTMLElement | null) => place && onRemark(place.dataset.clause ?? '', place);
  useShortcuts(t`Заключение`, [
    { chord: 'j', label: t`Следующее место текста`, run: () => step(1) },
    { chord: 'k', label: t`Предыдущее место текста`, run: () => step(-1) },
    { chord: 'c', label: t`Замечание к этому месту`, run: () => remark(selectedPlace() ?? here()) },
  ]);
  return (
    <section className="source-text" aria-labelledby="source-text" data-region="text" ref={pane}>
      <header className="stack-tight">
        <h2 id="source-text">
          <Trans>Текст редакции {text.version}</Trans>
        </h2>
        <p className="muted">
          <Trans>Выделите слова или встаньте на место и нажмите C: появится замечание с цитатой.</Trans>
        </p>
      </header>
      {text.clauses.map((clause) => (
        <Passage key={clause.id} clause={clause} language={text.language} onRemark={remark} />
      ))}
    </section>
  );
}

/** The clause whose words are selected now. */
function selectedPlace(): HTMLElement | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed) return null;
  return selection.anchorNode?.parentElement?.closest<HTMLElement>('[data-clause]') ?? null;
}

const Passage = memo(function Passage({
  clause,
  language,
  onRemark,
}: {
  clause: ClauseView;
  language: string;
  onRemark: (place: HTMLElement | null) => void;
}) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const name = `${clause.number} ${clause.heading}`.trim();
  return (
    <div
      className="passage"
      ref={place}
      data-clause={clause.id}
      tabIndex={-1}
      role="group"
      aria-label={name || clause.text.slice(0, 60)}
      style={{ '--depth': clause.depth } as React.CSSProperties}
    >
      <div className="law" lang={language}>
        {name && (
          <p>
            <span className="number">{clause.number} </span>
            <strong>
              <LawText text={clause.heading} />
            </strong>
          </p>
        )}
        {clause.text && (
          <p className="words">
            <LawText text={clause.text} />
          </p>
        )}
      </div>
      <Button
        variant="quiet"
        icon="comment"
        className="passage-verb"
        aria-label={t`Замечание: ${name || clause.text.slice(0, 40)}`}
        onClick={() => onRemark(place.current)}
      >
        <Trans>Замечание</Trans>
      </Button>
    </div>
  );
});
