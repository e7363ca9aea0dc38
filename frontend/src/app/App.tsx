import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useKeyboard } from '@/keyboard/useShortcuts';
import { useSettings } from '@/settings/settings';
import { Navigation } from '@/ui/Link';
import { Locale } from '@/ui/Locale';
import { Frame } from './Frame';
import { Pages } from './Pages';
import { queryClient } from './queryClient';

export function App() {
  const [, navigate] = useLocation();
  const { language } = useSettings();
  useKeyboard();
  return (
    <I18nProvider i18n={i18n}>
      <Locale language={language}>
        <QueryClientProvider client={queryClient}>
          <Navigation value={navigate}>
            <Frame>
              <Pages />
            </Frame>
          </Navigation>
        </QueryClientProvider>
      </Locale>
    </I18nProvider>
  );
}
