import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { Icon } from '@/ui/Icon';
import type { IconName } from '@/ui/Icon';
import { Link } from '@/ui/Link';

/** The places of the house; the same for every role. */
export function Rail() {
  const { t } = useLingui();
  const [location] = useLocation();
  const places: { href: string; icon: IconName; name: string; here: boolean }[] = [
    { href: '/', icon: 'work', name: t`Моя работа`, here: location === '/' },
    { href: '/acts', icon: 'acts', name: t`Акты`, here: /^\/(acts|a|imports)(\/|$)/.test(location) },
    { href: '/programme', icon: 'programme', name: t`Программа`, here: location === '/programme' },
    { href: '/meetings', icon: 'meeting', name: t`Заседания`, here: /^\/(meetings|m)(\/|$)/.test(location) },
    { href: '/people', icon: 'people', name: t`Люди`, here: location === '/people' },
  ];
  return (
    <nav className="rail" aria-label={t`Разделы`} data-region="rail">
      <Link href="/" className="brand" aria-label={t`Clausula, на главную`}>
        <span aria-hidden="true">§</span>
        <span className="brand-name">Clausula</span>
      </Link>
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <Link href={place.href} className="rail-link" aria-current={place.here ? 'page' : undefined}>
              <Icon name={place.icon} />
              <span>{place.name}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="rail-foot">
        <Link href="/settings">
          <Trans>Настройки</Trans>
        </Link>
      </p>
    </nav>
  );
}
