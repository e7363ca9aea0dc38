import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AmendmentFile } from '@/api/amendments';
import { useOverview } from '@/api/queries';
import { reasonInWords } from '@/i18n/reasons';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { MarkedText } from '@/reading/MarkedText';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { useAttempt } from '@/reading/useAttempt';
import { whyMoved } from '@/reading/whyMoved';
import { WordingMarks } from '@/reading/WordingMarks';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { useChanges, useVerbs } from './api';
import { OwnWords } from './OwnWords';
import './carry.css';

interface ReviewProps {
  act: string;
  file: AmendmentFile;
}

/** The text under an amendment is another: as tabled, as the text became, what is proposed, and one step to confirm. */
export function CarryReview({ act, file }: ReviewProps) {
  const { i18n } = useLingui();
  const { amendment, tabled, log } = file;
  const present = useOverview(act).data?.act.version;
  const reason = whyMoved(i18n, log.at(-1)?.reason ?? '');
  const fits = isProposed(file);
  return (
    <section className="carry stack" aria-labelledby="carry">
      <Notice
        tone="conflict"
        title={
          <span id="carry">
            {fits ? (
              <Trans>Текст под поправкой изменён. Перенос предложен – его подтверждает автор.</Trans>
            ) : (
              <Trans>Текст под поправкой изменён, на новый она не ложится.</Trans>
            )}
          </span>
        }
      >
        {reason && (
          <p>
            <Trans>Почему: {reason}.</Trans>
          </p>
        )}
        <p>
          <Trans>Слова, как они внесены, не меняются и остаются в записи.</Trans>
        </p>
      </Notice>
      <div className="three">
        <Column title={<Trans>Как внесена</Trans>} version={tabled.version}>
          <WordingMarks wording={tabled} lang={amendment.language} />
        </Column>
        <Column title={<Trans>Как стал текст</Trans>} version={present}>
          {present && <Became act={act} file={file} present={present} />}
        </Column>
        <Column title={<Trans>Предлагается</Trans>} version={fits ? amendment.current.version : undefined}>
          <Proposed file={file} fits={fits} />
        </Column>
      </div>
      <Confirmation act={act} file={file} fits={fits} />
    </section>
  );
}

/** The author's step, or why one of the author's own body cannot take it; others are not asked. */
function Confirmation(props: ReviewProps & { fits: boolean }) {
  const { i18n } = useLingui();
  const may = props.file.amendment.may['amendment.confirm_carry'];
  if (may?.allowed) return <Confirm {...props} />;
  const reason = may?.reason;
  if (!reason || reason === 'not-your-body') return null;
  const refusal = reasonInWords(i18n, reason);
  return (
    <p className="muted">
      <Trans>Подтвердить перенос вы не можете: {refusal}.</Trans>
    </p>
  );
}

/** Whether there is a proposal: in a conflict the words still stand on the text they were made for. */
const isProposed = ({ amendment }: AmendmentFile) => amendment.carry === 'touched' && amendment.current.marks.length > 0;

function Proposed({ file: { amendment }, fits }: { file: AmendmentFile; fits: boolean }) {
  if (fits) return <WordingMarks wording={amendment.current} lang={amendment.language} />;
  return (
    <p className="muted">
      <Trans>Предложить нечего: решит автор.</Trans>
    </p>
  );
}

function Column({ title, version, children }: { title: ReactNode; version: number | undefined; children: ReactNode }) {
  return (
    <section className="stack-tight">
      <h3>
        {title}{' '}
        {version !== undefined && (
          <span className="muted">
            <Trans>ред. {version}</Trans>
          </span>
        )}
      </h3>
      {children}
    </section>
  );
}

/** What became of the places it touches since the version it was tabled on. */
function Became({ act, file, present }: ReviewProps & { present: number }) {
  const { amendment, tabled } = file;
  const { data } = useChanges(act, tabled.version, present, amendment.language);
  if (!data) return <Skeleton lines={3} />;
  const touched = new Set([...amendment.clauses, ...tabled.marks.map((marks) => marks.clause)]);
  const changed = data.clauses.filter(({ id, change }) => touched.has(id) && change !== 'same');
  if (changed.length === 0) {
    return (
      <p className="muted">
        <Trans>Слова этого места прежние: изменилось то, что рядом.</Trans>
      </p>
    );
  }
  return changed.map(({ id, change, number, number_before, marks }) => (
    <p key={id} className="law wording-marks" lang={amendment.language}>
      {number && number_before && number !== number_before && <Number now={number} before={number_before} />}
      {change === 'removed' ? (
        <del>{[...marks.heading, ...marks.text].map((run) => run.text).join(' ')}</del>
      ) : (
        <MarkedText runs={[...marks.heading, ...marks.text]} />
      )}
    </p>
  ));
}

/** A number is shown where it is another: in the other columns it is only the place. */
function Number({ now, before }: { now: string; before: string }) {
  return (
    <span className="number">
      <del>{before}</del> <ins>{now}</ins>{' '}
    </span>
  );
}

/** The author's one step: it stands so, or in own words. */
function Confirm({ act, file, fits }: ReviewProps & { fits: boolean }) {
  const { t } = useLingui();
  const { amendment } = file;
  const verbs = useVerbs(act);
  const { run, pending, failure } = useAttempt();
  const [own, write] = useState(false);
  const confirm = () => run(() => verbs.confirm(amendment), t`Перенос подтверждён.`);
  useShortcuts(t`Перенос`, fits && !own ? [{ chord: 'ctrl+enter', label: t`Принять перенос`, run: confirm }] : []);
  if (own) return <OwnWords act={act} file={file} fits={fits} onClose={() => write(false)} />;
  return (
    <div className="stack-tight">
      <ProblemNotice failure={failure} />
      <div className="row">
        {fits && (
          <Button variant="primary" pending={pending} shortcut="Ctrl+Enter" onClick={confirm}>
            <Trans>Принять перенос</Trans>
          </Button>
        )}
        <Button icon="pencil" onClick={() => write(true)}>
          <Trans>Изложить заново</Trans>
        </Button>
      </div>
    </div>
  );
}
