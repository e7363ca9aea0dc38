import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useConnection } from '@/api/connection';
import { useMeeting } from '@/api/meeting';
import type { Meeting } from '@/api/meeting';
import { useSession } from '@/api/session';
import { dateInWords, timeOfDay } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { useLive } from '@/live/useLive';
import { meetingStates, protocolStates } from '@/reading/meetings';
import { usePageTitle } from '@/reading/usePageTitle';
import { usePresence } from '@/reading/usePresence';
import { Chip } from '@/ui/Chip';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { TabLinks } from '@/ui/TabLinks';

/** What stands above every page of a meeting: whose it is, when, whether there is a quorum and a connection. */
export function MeetingFrame({ meeting, children }: { meeting: string; children: ReactNode }) {
  const { t, i18n } = useLingui();
  const session = useSession();
  const [location] = useLocation();
  const { data } = useMeeting(meeting);
  useLive({ meeting }, Boolean(session?.person));
  usePresence(data);
  usePageTitle(nameIn(data?.body.name, i18n.locale));
  const tab = (path: string, label: ReactNode) => ({
    href: `/m/${meeting}${path}`,
    label,
    current: location === `/m/${meeting}${path}`,
  });
  const tabs = [tab('', t`Повестка`), tab('/run', t`Пульт`), tab('/vote', t`Голосование`), tab('/protocol', t`Протокол`)];
  return (
    <>
      <header className="act-head meeting-head" data-region="act">
        <div className="act-line">
          <h1>
            <Link href={`/m/${meeting}`}>{nameIn(data?.body.name, i18n.locale) || '…'}</Link>
          </h1>
          {data && <Standing meeting={data} />}
        </div>
        <TabLinks label={t`Страницы заседания`} links={tabs} />
      </header>
      <LostConnection />
      {data ? children : <Skeleton lines={12} />}
    </>
  );
}

function Standing({ meeting }: { meeting: Meeting }) {
  const { i18n } = useLingui();
  const { quorum } = meeting;
  return (
    <p className="row act-standing">
      <Chip tone={meeting.status === 'open' ? 'accent' : 'plain'}>{i18n._(meetingStates[meeting.status])}</Chip>
      <span>
        {dateInWords(`${meeting.date}T12:00:00Z`, i18n.locale, 'UTC')}, {meeting.starts}
        {meeting.place && <> · {meeting.place}</>}
      </span>
      {quorum.needed !== null && (
        <Chip tone={quorum.met ? 'ok' : 'conflict'} icon={quorum.met ? 'check' : 'warning'}>
          <Trans>
            кворум {quorum.present} из {quorum.of}
          </Trans>
        </Chip>
      )}
      {meeting.protocol.status !== 'none' && <Chip>{i18n._(protocolStates[meeting.protocol.status])}</Chip>}
    </p>
  );
}

/** Said on every page of a meeting while the service does not answer. */
function LostConnection() {
  const { i18n } = useLingui();
  const { on, since } = useConnection();
  return (
    <div role="status" className="meeting-lost" data-shown={!on || undefined}>
      {!on && (
        <p>
          <Icon name="warning" />
          <Trans>Нет связи с {timeOfDay(new Date(since), i18n.locale)}. Показано то, что было до этого.</Trans>
        </p>
      )}
    </div>
  );
}
