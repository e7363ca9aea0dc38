import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useOverview } from '@/api/queries';
import type { Overview } from '@/api/queries';
import { useSession } from '@/api/session';
import { nameIn } from '@/i18n/language';
import { useLive } from '@/live/useLive';
import { DeadlineText } from '@/reading/DeadlineText';
import { usePageTitle } from '@/reading/usePageTitle';
import { Chip } from '@/ui/Chip';
import { Link } from '@/ui/Link';
import { TabLinks } from '@/ui/TabLinks';
import type { TabLink } from '@/ui/TabLinks';

/** What stands above every page of an act: its title, its stage, the next deadline, and its pages. */
export function ActFrame({ act, children }: { act: string; children: ReactNode }) {
  const { i18n, t } = useLingui();
  const session = useSession();
  const { data } = useOverview(act);
  useLive({ act }, Boolean(session?.person));
  usePageTitle(nameIn(data?.act.title, i18n.locale));
  const tabs = useTabs(act, data);
  return (
    <>
      <header className="act-head" data-region="act">
        <div className="act-line">
          <h1>
            <Link href={`/a/${act}`}>{nameIn(data?.act.title, i18n.locale) || act}</Link>
          </h1>
          {data && <Standing overview={data} />}
        </div>
        <TabLinks label={t`Страницы акта`} links={tabs} />
      </header>
      {children}
    </>
  );
}

function Standing({ overview }: { overview: Overview }) {
  const { i18n } = useLingui();
  const path = overview.stages.filter((stage) => stage.passage !== 'aside');
  const at = path.findIndex((stage) => stage.passage === 'present') + 1;
  const next = overview.act.deadlines.find((deadline) => !deadline.passed);
  return (
    <p className="row act-standing">
      <Chip tone="accent">
        {at > 0 && (
          <span className="vh">
            <Trans>
              Стадия {at} из {path.length}:
            </Trans>{' '}
          </span>
        )}
        {nameIn(overview.act.stage.name, i18n.locale)}
      </Chip>
      <Chip>
        <Trans>ред. {overview.act.version}</Trans>
      </Chip>
      {overview.exceptions.length > 0 && (
        <Link href={`/a/${overview.act.slug}/history`}>
          <Chip tone="error" icon="warning">
            <Plural
              value={overview.exceptions.length}
              one="# переход в порядке исключения"
              few="# перехода в порядке исключения"
              many="# переходов в порядке исключения"
              other="# перехода в порядке исключения"
            />
          </Chip>
        </Link>
      )}
      {next && (
        <span>
          {nameIn(next.name, i18n.locale)}: <DeadlineText at={next.at} near />
        </span>
      )}
    </p>
  );
}

function useTabs(act: string, overview: Overview | undefined): TabLink[] {
  const { t } = useLingui();
  const [location] = useLocation();
  const adopted = overview?.versions.some((version) => version.resolution !== null);
  const tab = (path: string, label: ReactNode, also?: RegExp): TabLink => ({
    href: `/a/${act}${path}`,
    label,
    current: location === `/a/${act}${path}` || Boolean(also?.test(location)),
  });
  const count = overview?.act.amendments_count ?? 0;
  if (overview?.limited_to) {
    return [tab('', t`Обзор`), tab('/text', t`Текст`), tab('/compare', t({ message: 'Сравнение', context: 'page' }))];
  }
  return [
    tab('', t`Обзор`),
    tab('/text', t`Текст`),
    tab('/amendments', count > 0 ? t`Поправки ${count}` : t`Поправки`, /\/(am\/|sitting$|alike$|propose$)/),
    tab('/opinions', t`Заключения`, /\/opinions\//),
    tab('/gate', t`Стадия`, /\/numbering$/),
    tab('/history', t`История`, /\/(history\/|compare$)/),
    ...(adopted ? [tab('/adopted', t`Принятый текст`)] : []),
  ];
}
