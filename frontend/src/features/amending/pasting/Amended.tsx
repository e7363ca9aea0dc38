import { Trans, useLingui } from '@lingui/react/macro';
import { useAmendmentFile } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { LawText } from '@/reading/LawText';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { WordingMarks } from '@/reading/WordingMarks';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';

/** The amendment that is to be amended: the instruction is for the text as this one makes it. */
export function Amended({ act, amendment }: { act: string; amendment: string }) {
  const { i18n } = useLingui();
  const { data, error } = useAmendmentFile(act, amendment);
  if (error) return <ProblemNotice failure={error} />;
  if (!data) return <Skeleton lines={3} />;
  const { number, body, current, language } = data.amendment;
  return (
    <section className="stack-tight amendment-words">
      <p>
        <Link href={`/a/${act}/am/${number ?? amendment}`}>
          <Trans>
            Поправка № {number} ({shortName(body, i18n.locale)})
          </Trans>
        </Link>
      </p>
      <WordingMarks wording={current} lang={language} />
      <p className="law">
        <LawText text={nameIn(current.instruction, i18n.locale)} />
      </p>
      <p className="muted">
        <Trans>Называйте место в тексте, каким его делает эта поправка.</Trans>
      </p>
    </section>
  );
}
