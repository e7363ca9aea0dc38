import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Run } from '@/api/amendments';
import { ClauseEditor } from '@/editor/view';
import type { Asks } from '@/editor/create';
import type { EditTarget } from '@/reading/editing';
import { LawText } from '@/reading/LawText';
import { MarkedText } from '@/reading/MarkedText';
import { OddityNotes } from '@/reading/OddityNotes';

export interface PanesProps {
  target: EditTarget;
  asks: Asks;
  base: string;
  words: string;
  runs: readonly Run[] | null;
  oneLine?: boolean;
  autoFocus?: boolean;
  /** Which part of the unit it is, where it is not the whole. */
  name?: string;
  /** Whether the keys are told below; of several parts they are told once. */
  told?: boolean;
  onChange: (words: string) => void;
}

/** What stands there and what is proposed, side by side; the change is marked in both. */
export function Panes({ target, asks, base, words, runs, oneLine, autoFocus = true, name, told = true, onChange }: PanesProps) {
  const { t } = useLingui();
  const hint = useId();
  const lang = target.text.language;
  const gone = runs?.filter((run) => run.op !== 'ins');
  const fits = gone?.map((run) => run.text).join('') === base;
  return (
    <>
      <div className="panes">
        <div>
          <h4>
            <Trans>Как есть</Trans>
          </h4>
          <p className="law base-pane" lang={lang}>
            {gone && fits ? <MarkedText runs={gone} /> : <LawText text={base} />}
          </p>
        </div>
        <div>
          <h4>
            <Trans>Ваша редакция</Trans>
          </h4>
          <ClauseEditor
            text={words}
            label={name ? t`${target.place}, ${name}, ваша редакция` : t`${target.place}, ваша редакция`}
            lang={lang}
            describedBy={hint}
            runs={runs}
            oneLine={oneLine}
            autoFocus={autoFocus}
            onChange={onChange}
            {...asks}
          />
        </div>
      </div>
      <p id={hint} className={told ? 'muted amending-hint' : 'vh'}>
        <Trans>Esc – выйти из текста, F9 – к формальной записи.</Trans>
      </p>
      <OddityNotes text={words} />
    </>
  );
}
