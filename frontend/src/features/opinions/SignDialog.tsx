import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { after } from '@/api/after';
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
import { missing } from './conclusionDraft';
import type { ConclusionDraft } from './conclusionDraft';
import { placeName } from './placeName';

interface Props {
  act: string;
  draft: ConclusionDraft;
  text: ActTextView;
  flushed: () => Promise<Written | null>;
  onClose: () => void;
}

/** The conclusion as it will stand, before it is signed for good. */
export function SignDialog({ act, draft, text, flushed, onClose }: Props) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [unsent, fail] = useState(false);
  const signing = useSign(act);
  const lacking = missing(draft);
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
        faults={lacking.map((what) => ({
          message: what === 'verdict' ? t`Нет общего вывода` : t`Замечание ${what} пусто`,
        }))}
      />
      {unsent && <ProblemNotice failure={new TypeError('offline')} />}
      <ProblemNotice failure={signing.error} />
      <Whole draft={draft} text={text} />
      <p className="muted">
        <Trans>После подписания изменить ничего нельзя. Заключение увидят все, кому открыт акт.</Trans>
      </p>
    </Dialog>
  );
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
