import { msg } from '@lingui/core/macro';
import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import type { ActTextView } from '@/api/queries';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { verdicts } from '@/reading/conclusions';
import type { Written } from '@/reading/saving/autosave';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { SatView } from './SatView';
import { useSign } from './api';
import type { Conclusion } from './api';
import { missing, missingOfSat } from './conclusionDraft';
import type { ConclusionDraft, SatLack } from './conclusionDraft';
import { placeName } from './placeName';

interface Props {
  act: string;
  kind: Conclusion['kind'];
  draft: ConclusionDraft;
  text: ActTextView;
  flushed: () => Promise<Written | null>;
  onClose: () => void;
}

/** The conclusion as it will stand, before it is signed for good. */
export function SignDialog({ act, kind, draft, text, flushed, onClose }: Props) {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const [unsent, fail] = useState(false);
  const signing = useSign(act);
  const lacking = [
    ...missing(draft).map((what) => (what === 'verdict' ? t`Нет общего вывода` : t`Замечание ${what} пусто`)),
    ...(kind === 'collective' ? missingOfSat(draft.sat) : []).map((lack) => satLack(i18n, lack)),
  ];
  const unexplained = signing.error && asProblem(signing.error).member('missing') === 'summary';
  const sign = async () => {
    const written = await flushed();
    fail(written === null);
    if (!written) return;
    after(signing.mutateAsync({ conclusion: written.id, revision: written.revision }), () => {
          announce(t`Заключение подписано.`);
          navigate(`/a/${act}/opinions`);
        });
  };
  return (
    <Dialog
      title={<Trans>Проверьте и подпишите</Trans>}
      open
      wide
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            pending={signing.isPending}
            blocked={lacking.length > 0 ? t`сначала то, чего не хватает` : null}
            onClick={() => void sign()}
          >
            <Trans>Подписать</Trans>
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Вернуться к правке</Trans>
          </Button>
        </>
      }
    >
      <ErrorSummary
        faults={[...lacking, ...(unexplained ? [t`К такому выводу нужны слова: напишите о проекте в целом`] : [])].map((message) => ({ message }))}
      />
      {unsent && <ProblemNotice failure={new TypeError('offline')} />}
      <ProblemNotice failure={unexplained ? null : signing.error} />
      <Whole draft={draft} text={text} />
      <p className="muted">
        <Trans>После подписания изменить ничего нельзя. Заключение увидят все, кому открыт акт.</Trans>
      </p>
    </Dialog>
  );
}

function satLack(i18n: I18n, lack: SatLack): string {
  if (lack === 'members') return i18n._(msg`Не записан ни один участник заседания`);
  const { member } = lack;
  if (lack.part === 'name') return i18n._(msg`Участник ${member}: нет имени`);
  if (lack.part === 'text') return i18n._(msg`Участник ${member}: не сказано, в чём особое мнение`);
  return i18n._(msg`Участник ${member}: не назван конфликт интересов`);
}

function Whole({ draft, text }: { draft: ConclusionDraft; text: ActTextView }) {
  const { t, i18n } = useLingui();
  return (
    <div className="stack">
      {draft.verdict && (
        <p>
          <Trans>
            Общий вывод: <strong>{i18n._(verdicts[draft.verdict])}</strong>
          </Trans>
        </p>
      )}
      {draft.summary && (
        <p className="law" lang={text.language}>
          {draft.summary}
        </p>
      )}
      {draft.sat && <SatView sat={draft.sat} />}
      <ol className="remarks">
        {draft.remarks.map((remark) => (
          <li key={remark.key} className="stack-tight">
            <p>
              <strong>{placeName(text, remark.clause, i18n.locale) ?? t`К проекту в целом`}</strong>{' '}
              {remark.mark && <q lang={text.language}>{remark.mark.quote}</q>}
            </p>
            <p lang={text.language}>{remark.text}</p>
            {remark.wording !== null && (
              <p className="law" lang={text.language}>
                <span className="muted">
                  <Trans>Предлагаемая редакция:</Trans>
                </span>{' '}
                {remark.wording}
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
