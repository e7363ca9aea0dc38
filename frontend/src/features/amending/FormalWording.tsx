import { Trans, useLingui } from '@lingui/react/macro';
import type { Amendment } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { LawText } from '@/reading/LawText';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { useAttempt } from '@/reading/useAttempt';
import { useVerbs } from './api';
import { FormChoice } from './FormChoice';

/** The instruction as its author puts it; while it is a draft, the author chooses how. */
export function FormalWording({ act, amendment }: { act: string; amendment: Amendment }) {
  const { t, i18n } = useLingui();
  const { put } = useVerbs(act);
  const { run, pending, failure } = useAttempt();
  const { status, may, form, current } = amendment;
  const mine = status === 'draft' && may['amendment.draft']?.allowed === true && current.marks.length > 0;
  return (
    <section className="stack-tight" aria-busy={pending}>
      <h3>
        <Trans>Формальная запись</Trans>
      </h3>
      {mine && (
        <div className="row">
          <FormChoice
            name="form-of-draft"
            form={form}
            onForm={(chosen) => run(() => put(amendment, chosen), t`Запись изменена, смысл тот же.`)}
          />
        </div>
      )}
      <ProblemNotice failure={failure} />
      <p className="law instruction-words">
        <LawText text={nameIn(current.instruction, i18n.locale)} />
      </p>
    </section>
  );
}
