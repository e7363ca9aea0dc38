import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Named } from '@/reading/Named';
import { conclusionKinds, dispositions, verdicts } from '@/reading/conclusions';
import { Chip } from '@/ui/Chip';
import { Disclosure } from '@/ui/Disclosure';
import { Link } from '@/ui/Link';
import { RemarkView } from './RemarkView';
import { Reply } from './Reply';
import { SatView } from './SatView';
import type { Conclusion } from './api';
import { answers } from './summary';

const against: ReadonlySet<string> = new Set(['do_not_support', 'not_agreed', 'rework']);

/** A signed conclusion: whose it is, what it comes to, its remarks and what became of them. */
export function ConclusionItem({ act, conclusion }: { act: string; conclusion: Conclusion }) {
  const { i18n } = useLingui();
  const { remarks, verdict } = conclusion;
  return (
    <article className="conclusion stack-tight" aria-labelledby={`c-${conclusion.id}`}>
      <p className="muted conclusion-kind">{i18n._(conclusionKinds[conclusion.kind])}</p>
      <h3 id={`c-${conclusion.id}`}>
        <Named name={conclusion.body.name} />
      </h3>
      <p className="row">
        {verdict && <Chip tone={against.has(verdict) ? 'conflict' : 'accent'}>{i18n._(verdicts[verdict])}</Chip>}
        <span className="muted">
          <Trans>
            к редакции {conclusion.version}; подписано{' '}
            {conclusion.signed_at && dateInWords(conclusion.signed_at, i18n.locale)},{' '}
            {nameIn(conclusion.signed_by?.name, i18n.locale)}
          </Trans>
        </span>
      </p>
      {conclusion.summary && (
        <p className="law" lang={conclusion.language}>
          {conclusion.summary}
        </p>
      )}
      {conclusion.sat && <SatView sat={conclusion.sat} />}
      <Reply act={act} conclusion={conclusion} />
      <p className="row">
        <Link href={`/api/conclusions/${conclusion.id}/file?language=${i18n.locale}`} icon="download" download>
          <Trans>Документ Word</Trans>
        </Link>
        {conclusion.confidential && (
          <Chip icon="info">
            <Trans>для служебного пользования</Trans>
          </Chip>
        )}
      </p>
      {remarks.length > 0 && (
        <Disclosure
          summary={
            <>
              <Plural value={remarks.length} one="# замечание" few="# замечания" many="# замечаний" other="# замечания" />:{' '}
              <Answers conclusion={conclusion} />
            </>
          }
        >
          <ol className="remarks">
            {remarks.map((remark) => (
              <li key={remark.id}>
                <RemarkView act={act} conclusion={conclusion} remark={remark} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </article>
  );
}

/** «принято 4, отклонено 1, без ответа 1» */
function Answers({ conclusion }: { conclusion: Conclusion }) {
  const { i18n, t } = useLingui();
  return [...answers(conclusion.remarks)]
    .map(([answer, count]) => `${answer ? i18n._(dispositions[answer].name) : t`без ответа`} ${count}`)
    .join(', ');
}
