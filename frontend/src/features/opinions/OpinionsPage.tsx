import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'wouter';
import { shortName } from '@/reading/shortName';
import { EmptyState } from '@/ui/EmptyState';
import { Segments } from '@/ui/Segments';
import { Skeleton } from '@/ui/Skeleton';
import { BalanceOfExperts } from './BalanceOfExperts';
import { Begin } from './Begin';
import { ConclusionItem } from './ConclusionItem';
import { Summary } from './Summary';
import { RequestsSection } from './requests/RequestsSection';
import { useConclusions } from './api';
import type { Conclusions } from './api';
import './opinions.css';

type View = 'conclusions' | 'summary' | 'experts';

const views: readonly View[] = ['summary', 'experts'];

/** Conclusions of experts, opinions of parliaments, and the summary of their remarks with the developer's answers. */
export default function OpinionsPage({ act }: { act: string }) {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const { data } = useConclusions(act);
  const view: View = views.find((one) => one === search.get('view')) ?? 'conclusions';
  if (!data) return <Skeleton lines={12} />;
  return (
    <div className="page stack opinions">
      <h2>
        <Trans>Заключения и отзывы</Trans>
      </h2>
      <Segments
        label={t`Что показать`}
        name="view"
        value={view}
        segments={[
          { value: 'conclusions', label: t`Заключения` },
          { value: 'summary', label: t`Сводка замечаний` },
          { value: 'experts', label: t`Чьи эксперты` },
        ]}
        onChange={(next) => setSearch(next === 'conclusions' ? {} : { view: next }, { replace: true })}
      />
      {view === 'summary' && <Summary act={act} />}
      {view === 'experts' && <BalanceOfExperts act={act} />}
      {view === 'conclusions' && <List act={act} conclusions={data} />}
    </div>
  );
}

function List({ act, conclusions }: { act: string; conclusions: Conclusions }) {
  const { i18n } = useLingui();
  const signed = conclusions.conclusions.filter((conclusion) => conclusion.status === 'signed');
  return (
    <>
      <Begin act={act} conclusions={conclusions} />
      <RequestsSection act={act} />
      {signed.length === 0 && (
        <EmptyState title={<Trans>Подписанных заключений пока нет</Trans>}>
          <Trans>
            Их дают эксперты и парламенты на стадии «Парламенты и экспертиза». Они не обязательны для разработчика, но на
            каждое замечание он отвечает.
          </Trans>
        </EmptyState>
      )}
      {conclusions.withheld.length > 0 && (
        <p className="muted">
          <Trans>
            Заключения для служебного пользования, которые вам не показаны:{' '}
            {conclusions.withheld.map((body) => shortName(body, i18n.locale)).join(', ')}
          </Trans>
        </p>
      )}
      {signed.length > 0 && (
        <ul className="conclusions">
          {signed.map((conclusion) => (
            <li key={conclusion.id}>
              <ConclusionItem act={act} conclusion={conclusion} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
