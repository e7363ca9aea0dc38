import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useText } from '@/api/queries';
import { LawText } from '@/reading/LawText';
import { MarkedText } from '@/reading/MarkedText';
import { Link } from '@/ui/Link';
import { Answer } from './Answer';
import { TakeOver } from './TakeOver';
import type { Conclusion, Remark } from './api';
import { placeName } from './placeName';

/** One remark: where it points, its words, the wording it proposes, the answer, and what came of it. */
export function RemarkView({ act, conclusion, remark }: { act: string; conclusion: Conclusion; remark: Remark }) {
  return (
    <div className="remark stack-tight" id={`remark-${remark.id}`}>
      <RemarkWords act={act} language={conclusion.language} remark={remark} />
      <Answer act={act} remark={remark} />
      <TakeOver act={act} remark={remark} />
    </div>
  );
}

/** Where a remark points and what it says. */
export function RemarkWords({ act, language, remark }: { act: string; language: string; remark: Remark }) {
  return (
    <>
      <p className="remark-place">
        <RemarkPlace act={act} remark={remark} />
        {remark.mark && (
          <q className="law" lang={language}>
            <LawText text={remark.mark.quote} />
          </q>
        )}
      </p>
      {remark.text && <p lang={language}>{remark.text}</p>}
      {remark.proposed && (
        <div className="proposed">
          <p className="muted">
            {remark.proposed.part === 'heading' ? (
              <Trans>Предлагаемый заголовок</Trans>
            ) : (
              <Trans>Предлагаемая редакция</Trans>
            )}
          </p>
          <p className="law" lang={language}>
            <MarkedText runs={remark.marks} />
          </p>
        </div>
      )}
    </>
  );
}

/** The place in the present text, as a link where it still is. */
export function RemarkPlace({ act, remark }: { act: string; remark: Remark }) {
  const { t, i18n } = useLingui();
  const text = useText({ act }).data;
  if (!remark.clause) {
    return (
      <strong>
        <Trans>К проекту в целом</Trans>
      </strong>
    );
  }
  const name = (text && placeName(text, remark.clause, i18n.locale)) || remark.number || t`Место в тексте`;
  return (
    <>
      {remark.eid ? (
        <Link href={`/a/${act}/text#${remark.eid}`}>{name}</Link>
      ) : (
        <strong>{name}</strong>
      )}{' '}
      <Standing standing={remark.place?.standing} />
    </>
  );
}

/** What has become of the words a remark is about, where they do not stand as they stood. */
function Standing({ standing }: { standing: string | undefined }) {
  if (standing === 'clause_gone') return <Note><Trans>(этого места в тексте больше нет)</Trans></Note>;
  if (standing === 'moved') return <Note><Trans>(эти слова стоят теперь в соседней статье или пункте)</Trans></Note>;
  if (standing === 'lost' || standing === 'ambiguous') return <Note><Trans>(слова с тех пор изменились)</Trans></Note>;
  return null;
}

function Note({ children }: { children: ReactNode }) {
  return <span className="muted">{children}</span>;
}
