import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useConnection } from '@/api/connection';
import { useSession } from '@/api/session';
import { timeOfDay } from '@/i18n/format';
import { speak } from '@/i18n/language';
import { Projection } from '@/reading/projection/Projection';
import { usePageTitle } from '@/reading/usePageTitle';
import { settings } from '@/settings/settings';
import { Icon } from '@/ui/Icon';
import { usePassed } from './passed';
import { useScreen } from './useScreen';
import './hall.css';

/**
 * The screen in the hall: what the chair shows, and nothing to press.
 *
 * `?lang=en` speaks another language than this device's, `?theme=dark` wears another theme; neither is kept.
 */
export default function HallPage({ meeting }: { meeting: string }) {
  const { t } = useLingui();
  const session = useSession();
  const shown = useScreen(meeting, Boolean(session?.person));
  const passed = usePassed(shown);
  usePageTitle(t`Экран в зале`);
  useAddressed();
  useWakeLock();
  if (session && !session.person) {
    return (
      <p className="hall-waiting">
        <Trans>Экран показывает заседание тому, кто вошёл. Войдите на этом компьютере и откройте адрес снова.</Trans>
      </p>
    );
  }
  return (
    <div className="hall" lang={settings().language}>
      {shown && <Projection shown={shown} passed={passed} />}
      <Lost />
    </div>
  );
}

/** Says that what is shown may be out of date, since when. */
function Lost() {
  const { i18n } = useLingui();
  const { on, since } = useConnection();
  return (
    <p role="status" className="hall-lost" data-shown={!on || undefined}>
      {!on && (
        <>
          <Icon name="warning" />
          <Trans>Нет связи. На экране то, что было в {timeOfDay(new Date(since), i18n.locale)}.</Trans>
        </>
      )}
    </p>
  );
}

/** What the address asks for holds while this page is open. */
function useAddressed() {
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search);
    const [language, theme] = [asked.get('lang'), asked.get('theme')];
    if (language === 'ru' || language === 'en') void speak(language);
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    return () => {
      void speak(settings().language);
      const kept = settings().theme;
      if (kept === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = kept;
    };
  }, []);
}

/** The wall does not fall asleep. */
function useWakeLock() {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    const hold = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      navigator.wakeLock.request('screen').then(
        (held) => (lock = held),
        () => undefined,
      );
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
}
