import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { visitRegion } from '@/keyboard/regions';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { Boundary } from './Boundary';
import { Rail } from './Rail';
import { TopBar } from './TopBar';

const Help = lazy(() => import('./Help'));
const Palette = lazy(() => import('./Palette'));

/** What stands around every page: ways past it, the rail, the bar with language and help. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const [location, navigate] = useLocation();
  const [shown, show] = useState<'help' | 'palette' | null>(null);
  useShortcuts(t`Везде`, [
    { chord: 'ctrl+k', label: t`Найти действие`, run: () => show('palette'), everywhere: true },
    { chord: '?', label: t`Клавиши этого экрана`, run: () => show('help') },
    { chord: 'f1', label: t`Клавиши этого экрана`, run: () => show('help'), alias: true, everywhere: true },
    { chord: 'g w', label: t`Моя работа`, run: () => navigate('/') },
    { chord: 'g a', label: t`Акты`, run: () => navigate('/acts') },
    { chord: 'g m', label: t`Заседания`, run: () => navigate('/meetings') },
  ]);
  useRegions();
  useHeadingFocus(location);
  return (
    <>
      <a className="skip" href="#main">
        <Trans>К содержанию</Trans>
      </a>
      <div className="frame">
        <Rail />
        <div className="frame-page">
          <TopBar onHelp={() => show('help')} onPalette={() => show('palette')} />
          <main id="main" tabIndex={-1} data-region="main">
            <Boundary key={location}>{children}</Boundary>
          </main>
        </div>
      </div>
      <Suspense>
        {shown === 'help' && <Help onClose={() => show(null)} />}
        {shown === 'palette' && <Palette onClose={() => show(null)} />}
      </Suspense>
    </>
  );
}

/** F6 walks our regions; past the last one the key is the browser's again. */
function useRegions() {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (event.key === 'F6' && visitRegion(event.shiftKey ? -1 : 1)) event.preventDefault();
    };
    window.addEventListener('keydown', walk);
    return () => window.removeEventListener('keydown', walk);
  }, []);
}

/** On another page the reader begins at its heading, not where the last link was. */
function useHeadingFocus(location: string) {
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    if (window.location.hash) return;
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location]);
}
