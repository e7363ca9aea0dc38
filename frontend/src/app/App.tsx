import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useKeyboard } from '@/keyboard/useShortcuts';
import { useSettings } from '@/settings/settings';
import { Navigation } from '@/ui/Link';
import { Locale } from '@/ui/Locale';
import { Boundary } from './Boundary';
import { Frame } from './Frame';
import { Pages } from './Pages';
import { queryClient } from './queryClient';

/** What hangs in a hall has no rail, no bar, and nothing to press. */
const onTheWall = /^\/m\/[^/]+\/screen$/;

export function App() {
  const [location, navigate] = useLocation();
  const { language } = useSettings();
  useKeyboard();
  return (
    <I18nProvider i18n={i18n}>
      <Locale language={language}>
        <QueryClientProvider client={queryClient}>
          <Navigation value={navigate}>
            {onTheWall.test(location) ? (
              <main id="main" className="bare">
                <Boundary>
                  <Pages />
                </Boundary>
              </main>
            ) : (
              <Frame>
                <Pages />
              </Frame>
            )}
          </Navigation>
        </QueryClientProvider>
      </Locale>
    </I18nProvider>
  );
}
