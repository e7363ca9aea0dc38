import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '@/api/session';
import { nameIn } from '@/i18n/language';
import { shortName } from '@/reading/shortName';
import { choose, useSettings } from '@/settings/settings';
import { Button } from '@/ui/Button';
import { Link } from '@/ui/Link';
import { signOut } from './signOut';

/** Search, language, help and the reader: in the same corner of every page. */
export function TopBar({ onHelp, onPalette }: { onHelp: () => void; onPalette: () => void }) {
  const { t } = useLingui();
  const { language } = useSettings();
  return (
    <header className="top-bar" data-region="top">
      <Button variant="quiet" shortcut="Ctrl+K" onClick={onPalette} className="palette-button">
        <Trans>Найти действие</Trans>
      </Button>
      <div className="row">
        <div className="row" role="group" aria-label={t`Язык страниц`}>
          {(['ru', 'en'] as const).map((tongue) => (
            <Button
              key={tongue}
              variant="quiet"
              lang={tongue}
              aria-pressed={language === tongue}
              onClick={() => choose({ language: tongue })}
            >
              {tongue.toUpperCase()}
              <span className="vh">, {tongue === 'ru' ? 'Русский' : 'English'}</span>
            </Button>
          ))}
        </div>
        <Button variant="quiet" icon="question" shortcut="?" onClick={onHelp}>
          <Trans>Справка</Trans>
        </Button>
        <Reader />
      </div>
    </header>
  );
}

function Reader() {
  const session = useSession();
  const { i18n } = useLingui();
  if (!session) return null;
  if (!session.person) {
    return (
      <Link href="/sign-in" asButton="plain">
        <Trans>Войти</Trans>
      </Link>
    );
  }
  const bodies = [...new Set(session.mandates.map((mandate) => shortName(mandate.body, i18n.locale)))];
  return (
    <div className="reader">
      <p>
        <strong>{nameIn(session.person.name, i18n.locale)}</strong>
        <span className="muted">{bodies.join(' · ')}</span>
      </p>
      {session.demo && (
        <Link href="/sign-in" asButton="quiet">
          <Trans>Сменить</Trans>
        </Link>
      )}
      <Button variant="quiet" onClick={() => void signOut()}>
        <Trans>Выйти</Trans>
      </Button>
    </div>
  );
}
