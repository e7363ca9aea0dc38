import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { dateInWords } from '@/i18n/format';
import type { Wait } from './waiting';

/** Since when an open condition waits: in words, and as a bar beside the others, what is left to its deadline dotted. */
export function Waited({ since, wait, scale }: { since: string; wait: Wait; scale: number }) {
  const { i18n } = useLingui();
  const part = (days: number) => ({ '--part': days / scale }) as CSSProperties;
  const days = Math.floor(wait.waited);
  return (
    <>
      <span>
        {days === 0 ? (
          <Trans>ждёт с {dateInWords(since, i18n.locale)}</Trans>
        ) : (
          <>
            <Plural value={days} one="ждёт # день" few="ждёт # дня" many="ждёт # дней" other="ждёт # дня" />,{' '}
            <Trans>с {dateInWords(since, i18n.locale)}</Trans>
          </>
        )}
      </span>
      <span className="wait-bar" aria-hidden="true">
        <i style={part(wait.waited)} />
        {wait.ahead > 0 && <i data-ahead style={part(wait.ahead)} />}
      </span>
    </>
  );
}
