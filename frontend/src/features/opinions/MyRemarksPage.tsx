import { Trans, useLingui } from '@lingui/react/macro';
import { Redirect } from 'wouter';
import { useSession } from '@/api/session';
import { nameIn } from '@/i18n/language';
import { dispositions } from '@/reading/conclusions';
import { usePageTitle } from '@/reading/usePageTitle';
import { StatusChip } from '@/reading/StatusChip';
import { Chip } from '@/ui/Chip';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { Outcome } from './summary/SummaryTable';
import { useMyRemarks } from './summary/api';
import type { MyRemark } from './summary/api';
import './opinions.css';

/** What became of everything that the reader's organisation or delegation has remarked, on every act. */
export default function MyRemarksPage() {
  const { t } = useLingui();
  const session = useSession();
  const signedIn = Boolean(session?.person);
  const { data } = useMyRemarks(signedIn);
  usePageTitle(t`Мои замечания`);
  if (session && !signedIn) return <Redirect to="/sign-in" replace />;
  return (
    <div className="page stack opinions">
      <h1>
        <Trans>Мои замечания</Trans>
      </h1>
      {data ? <Acts remarks={data.remarks} /> : <Skeleton lines={8} />}
    </div>
  );
}

function Acts({ remarks }: { remarks: readonly MyRemark[] }) {
  const { i18n } = useLingui();
  if (remarks.length === 0) {
    return (
      <EmptyState title={<Trans>Подписанных замечаний у вас пока нет</Trans>}>
        <Trans>Здесь видно, что стало с каждым замечанием вашей организации или делегации, и почему.</Trans>
      </EmptyState>
    );
  }
  const acts = [...new Map(remarks.map((one) => [one.slug, one])).values()];
  return acts.map((act) => (
    <section key={act.slug} className="stack-tight" aria-labelledby={`act-${act.slug}`}>
      <h2 id={`act-${act.slug}`}>
        <Link href={`/a/${act.slug}/opinions?view=summary`}>{nameIn(act.title, i18n.locale)}</Link>
      </h2>
      <p className="muted">{nameIn(act.stage.name, i18n.locale)}</p>
      <ol className="my-remarks">
        {remarks
          .filter(({ slug }) => slug === act.slug)
          .map((one) => (
            <Fate key={one.row.remark.id} mine={one} />
          ))}
      </ol>
    </section>
  ));
}

/** A remark with its outcome first: that is what the reader came for. */
function Fate({ mine: { slug, row } }: { mine: MyRemark }) {
  const { i18n } = useLingui();
  const { remark } = row;
  const answer = remark.disposition && dispositions[remark.disposition];
  return (
    <li className="stack-tight">
      <p className="row">
        {answer ? (
          <Chip tone={answer.tone} icon={answer.icon}>
            {i18n._(answer.name)}
          </Chip>
        ) : (
          <Chip icon="clock">
            <Trans>ответа ещё нет</Trans>
          </Chip>
        )}
        {remark.eid ? (
          <Link href={`/a/${slug}/text#${remark.eid}`}>{row.place}</Link>
        ) : (
          <strong>{row.place || <Trans>К проекту в целом</Trans>}</strong>
        )}
      </p>
      {remark.reason && <p className="answer-reason">{remark.reason}</p>}
      <p className="muted" lang={row.language}>
        {remark.text}
      </p>
      <Outcome row={row} />
      {remark.fate.map((amendment) => (
        <p key={amendment.id} className="row">
          <Link href={`/a/${slug}/am/${amendment.number ?? amendment.id}`}>
            <Trans>Поправка № {amendment.number}</Trans>
          </Link>
          <span>{nameIn(amendment.body.name, i18n.locale)}</span>
          <StatusChip status={amendment.status} />
        </p>
      ))}
    </li>
  );
}
