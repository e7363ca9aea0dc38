import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AmendmentFile, Wording } from '@/api/amendments';
import { useText } from '@/api/queries';
import type { ClauseView } from '@/api/queries';
import { ClauseEditor } from '@/editor/view';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { useAttempt } from '@/reading/useAttempt';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import { useVerbs } from './api';
import type { Edit } from './edit';

interface OwnWordsProps {
  act: string;
  file: AmendmentFile;
  onClose: () => void;
}

/** The amendment worded anew by its author, at the place it stands at, on the present text. */
export function OwnWords({ act, file, onClose }: OwnWordsProps) {
  const { amendment } = file;
  const text = useText({ act, language: amendment.language });
  if (!text.data) return <Skeleton lines={4} />;
  const clause = text.data.clauses.find((one) => one.id === amendment.clause);
  if (!clause) {
    return (
      <p className="muted">
        <Trans>Места, к которому она внесена, в нынешнем тексте нет. Предложите новую поправку, эту можно снять.</Trans>
      </p>
    );
  }
  return <Words act={act} file={file} clause={clause} onClose={onClose} />;
}

function Words({ act, file, clause, onClose }: OwnWordsProps & { clause: ClauseView }) {
  const { t } = useLingui();
  const { amendment, tabled } = file;
  const [words, setWords] = useState(() => outcome(amendment.current, clause) ?? outcome(tabled, clause) ?? clause.text);
  const verbs = useVerbs(act);
  const { run, pending, failure } = useAttempt();
  const edit: Edit = { kind: 'text', clause: clause.id, base_hash: clause.base.text, text: words };
  const send = () =>
    run(async () => {
      await verbs.confirm(amendment, [edit]);
      onClose();
    }, t`Поправка изложена заново.`);
  return (
    <div className="stack-tight">
      <ClauseEditor
        text={words}
        label={t`Ваша редакция`}
        lang={amendment.language}
        autoFocus
        onChange={setWords}
        submit={send}
      />
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

/** The text of the clause as a wording would have it. */
function outcome(wording: Wording, clause: ClauseView): string | null {
  const marks = wording.marks.find((one) => one.clause === clause.id);
  if (!marks || marks.text.length === 0) return null;
  return marks.text
    .filter((run) => run.op !== 'del')
    .map((run) => run.text)
    .join('');
}
