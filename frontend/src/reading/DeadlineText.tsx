import { Trans, useLingui } from '@lingui/react/macro';
import { deadlineAtHome, deadlineInZone, fromNow, isAhead } from '@/i18n/format';

/** The zone in which the assembly counts its days, until an answer names another. */
const ZONE_OF_RECORD = 'Europe/Moscow';

interface DeadlineProps {
  at: string;
  zone?: string;
  /** Say how far off it is. */
  near?: boolean;
  /** It is over: because its time has come, or because all that it was set for has been done before. */
  passed?: boolean;
}

/** «до 30 ноября, 24:00 МСК (у вас 1 декабря, 03:00)»: the zone of record first, then the reader's own clock. */
export function DeadlineText({ at, zone = ZONE_OF_RECORD, near, passed }: DeadlineProps) {
  const { i18n } = useLingui();
  const record = deadlineInZone(at, i18n.locale, zone);
  const home = deadlineAtHome(at, i18n.locale, zone);
  return (
    <span>
      <time dateTime={at}>
        <Trans>
          до {record} {zoneName(zone, i18n.locale)}
        </Trans>
      </time>
      {home && (
        <span className="muted">
          {' '}
          <Trans>(у вас {home})</Trans>
        </span>
      )}
      {near && !passed && <span className="muted"> · {fromNow(at, i18n.locale)}</span>}
      {passed && (
        <span className="muted">
          {' · '}
          {isAhead(at) ? <Trans>закончен досрочно</Trans> : <Trans>срок прошёл</Trans>}
        </span>
      )}
    </span>
  );
}

function zoneName(zone: string, language: string): string {
  if (zone === 'Europe/Moscow') return language === 'ru' ? 'МСК' : 'MSK';
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'short' });
  return format.formatToParts(new Date()).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
