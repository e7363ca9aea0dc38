import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AmendmentFile } from '@/api/amendments';
import { useText } from '@/api/queries';
import type { ClauseView } from '@/api/queries';
import { ClauseEditor } from '@/editor/view';
import { cellsOf, withCell } from '@/reading/cells';
import { OddityNotes } from '@/reading/OddityNotes';
import { placeIn } from '@/reading/place';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { useAttempt } from '@/reading/useAttempt';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import { useVerbs } from './api';
import { anew, worded } from './anew';
import type { Piece } from './anew';

interface OwnWordsProps {
  act: string;
  file: AmendmentFile;
  /** Whether there is a proposal on the present text: what is not words stands as it proposes. */
  fits: boolean;
  onClose: () => void;
}

/** The amendment worded anew by its author, at the places it stands at, on the present text. */
export function OwnWords(props: OwnWordsProps) {
  const { amendment, tabled } = props.file;
  const text = useText({ act: props.act, language: amendment.language });
  if (!text.data) return <Skeleton lines={4} />;
  const pieces = anew((props.fits ? amendment.current : tabled).edits, text.data.clauses, props.fits);
  if (!pieces) {
    return (
      <div className="stack-tight">
        <p className="muted">
          <Trans>
            Заново здесь излагают только слова на местах, которые ещё есть. Предложите новую поправку, эту можно снять.
          </Trans>
        </p>
        <div className="row">
          <Button onClick={props.onClose}>
            <Trans>Вернуться</Trans>
          </Button>
        </div>
      </div>
    );
  }
  return <Words {...props} pieces={pieces} clauses={text.data.clauses} />;
}

function Words({ act, file, pieces, clauses, onClose }: OwnWordsProps & { pieces: readonly Piece[]; clauses: readonly ClauseView[] }) {
  const { t, i18n } = useLingui();
  const { amendment } = file;
  const [words, setWords] = useState(() => pieces.map((piece) => piece.words));
  const verbs = useVerbs(act);
  const { run, pending, failure } = useAttempt();
  const send = () =>
    run(async () => {
      await verbs.confirm(amendment, worded(pieces, words));
      onClose();
    }, t`Поправка изложена заново.`);
  const set = (at: number, changed: string) => setWords(words.map((one, place) => (place === at ? changed : one)));
  return (
    <div className="stack">
      {pieces.map(
        (piece, at) =>
          piece.clause && (
            <Wording
              key={piece.clause.id + piece.edit.kind}
              name={pieces.length > 1 ? placeIn(clauses, piece.clause.id, i18n.locale) : null}
              cells={piece.clause.kind === 'row'}
              words={words[at] ?? ''}
              lang={amendment.language}
              autoFocus={at === 0}
              onChange={(changed) => set(at, changed)}
              submit={send}
            />
          ),
      )}
      {pieces.some((piece) => piece.clause === null) && (
        <p className="muted">
          <Trans>Остальное в поправке – как предложено выше.</Trans>
        </p>
      )}
      <ProblemNotice failure={failure} />
      <div className="row">
        <Button variant="primary" pending={pending} shortcut="Ctrl+Enter" onClick={send}>
          <Trans>Подтвердить в этих словах</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Вернуться</Trans>
        </Button>
      </div>
    </div>
  );
}

interface WordingProps {
  name: string | null;
  /** A row of a table, written cell by cell. */
  cells: boolean;
  words: string;
  lang: string;
  autoFocus: boolean;
  onChange: (words: string) => void;
  submit: () => void;
}

function Wording({ name, cells, words, lang, autoFocus, onChange, submit }: WordingProps) {
  const { t } = useLingui();
  const own = t`Ваша редакция`;
  const called = name ? `${name}: ${own}` : own;
  const parts = cells ? cellsOf(words) : [words];
  return (
    <div className="stack-tight">
      {name && <h4>{name}</h4>}
      {parts.map((part, at) => (
        <ClauseEditor
          key={at}
          text={part}
          label={parts.length > 1 ? `${called}, ${t`графа ${at + 1}`}` : called}
          lang={lang}
          autoFocus={autoFocus && at === 0}
          onChange={(changed) => onChange(cells ? withCell(words, at, changed) : changed)}
          submit={submit}
        />
      ))}
      <OddityNotes text={words} />
    </div>
  );
}
