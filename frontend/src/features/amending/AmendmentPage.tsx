import { Trans, useLingui } from '@lingui/react/macro';
import { useAmendmentFile } from '@/api/amendments';
import type { AmendmentFile } from '@/api/amendments';
import { useText } from '@/api/queries';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Findings } from '@/reading/Findings';
import { Lateness } from '@/reading/Lateness';
import { Origin } from '@/reading/Origin';
import { Relations } from '@/reading/Relations';
import { signatories } from '@/reading/signatories';
import { CarryChip, StatusChip } from '@/reading/StatusChip';
import { WordingMarks } from '@/reading/WordingMarks';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { AmendmentVerbs } from './AmendmentVerbs';
import { CarryReview } from './CarryReview';
import { FormalWording } from './FormalWording';
import { Life } from './Life';
import './amending.css';

/** All that is on file of one amendment: its words, its instruction, whom it meets, and what became of it. */
export default function AmendmentPage({ act, amendment }: { act: string; amendment: string }) {
  const { data } = useAmendmentFile(act, amendment);
  if (!data) return <Skeleton lines={10} />;
  return <Loaded act={act} file={data} />;
}

function Loaded({ act, file }: { act: string; file: AmendmentFile }) {
  const { amendment } = file;
  const { current, language } = amendment;
  const moved = file.log.length > 0 && amendment.carry !== 'clean' && amendment.carry !== 'satisfied';
  return (
    <article className="page amendment-page">
      <div className="stack">
        <Head act={act} file={file} />
        {amendment.tabled_at && <Lateness act={act} amendment={amendment.id} />}
        <AmendmentVerbs act={act} file={file} />
        {moved ? (
          <CarryReview act={act} file={file} />
        ) : (
          <section className="amendment-words">
            {current.marks.length > 0 ? (
              <WordingMarks wording={current} lang={language} />
            ) : (
              <p className="muted">
                <Trans>На нынешний текст эти слова не ложатся. Слова, как они внесены, – ниже.</Trans>
              </p>
            )}
          </section>
        )}
        <FormalWording act={act} amendment={amendment} />
        {amendment.justification && (
          <section className="stack-tight">
            <h3>
              <Trans>Обоснование</Trans>
            </h3>
            <p className="justification" lang={language}>
              {amendment.justification}
            </p>
          </section>
        )}
        <Findings amendment={amendment} />
        {amendment.relations.some(({ relation }) => relation !== 'independent') && (
          <section className="stack-tight">
            <h3>
              <Trans>Пересечения</Trans>
            </h3>
            <Relations act={act} relations={amendment.relations} />
          </section>
        )}
      </div>
      <Life act={act} file={file} />
    </article>
  );
}

function Head({ act, file }: { act: string; file: AmendmentFile }) {
  const { i18n } = useLingui();
  const { amendment } = file;
  const text = useText({ act, language: amendment.language });
  const clause = text.data?.clauses.find((one) => one.id === amendment.clause);
  const cited = nameIn(amendment.cited, i18n.locale);
  return (
    <header className="stack-tight">
      <h2 className="amendment-title">
        {amendment.number === null ? <Trans>Черновик поправки</Trans> : <Trans>Поправка № {amendment.number}</Trans>}
      </h2>
      <p>
        <strong>{signatories(amendment).map((body) => nameIn(body.name, i18n.locale)).join(', ')}</strong>
        <span className="muted">
          {' · '}
          {nameIn(amendment.author.name, i18n.locale)}
          {amendment.tabled_at && <> · {dateInWords(amendment.tabled_at, i18n.locale)}</>}
        </span>
      </p>
      {amendment.author_left && (
        <p className="muted">
          <Trans>
            Внесла {nameIn(amendment.body.name, i18n.locale)} и отозвала; поправка осталась за присоединившимися.
          </Trans>
        </p>
      )}
      <Origin act={act} amendment={amendment} />
      <p className="row">
        <StatusChip status={amendment.status} />
        <CarryChip carry={amendment.carry} />
        {clause ? <Link href={`/a/${act}/text#${clause.eid}`}>{cited}</Link> : cited}
      </p>
    </header>
  );
}
