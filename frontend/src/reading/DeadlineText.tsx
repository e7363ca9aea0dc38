import { Trans, useLingui } from '@lingui/react/macro';
import { deadlineAtHome, deadlineInZone, fromNow } from '@/i18n/format';

/** The zone in which the assembly counts its days, until an answer names another. */
const ZONE_OF_RECORD = 'Europe/Moscow';

/** «до 30 ноября, 24:00 МСК (у вас 1 декабря, 03:00)»: the zone of record first, then the reader's own clock. */
export function DeadlineText({ at, zone = ZONE_OF_RECORD, near }: { at: string; zone?: string; near?: boolean }) {
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
      {near && <span className="muted"> · {fromNow(at, i18n.locale)}</span>}
    </span>
  );
}

function zoneName(zone: string, language: string): string {
  if (zone === 'Europe/Moscow') return language === 'ru' ? 'МСК' : 'MSK';
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'short' });
  return format.formatToParts(new Date()).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
