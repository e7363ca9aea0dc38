import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useSearchParams } from 'wouter';
import { Problem } from '@/api/problem';
import { useSession } from '@/api/session';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { usePageTitle } from '@/reading/usePageTitle';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { DemoPeople } from './DemoPeople';
import './identity.css';

/** The way in: the assembly's own identity provider, or an invented person where the house is a demonstration. */
export default function SignInPage() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const next = ownAddress(search.get('next'));
  const refused = search.get('problem');
  const session = useSession();
  usePageTitle(t`Вход`);
  if (!session) return <Skeleton />;
  return (
    <div className="page stack sign-in">
      <header className="stack-tight">
        <h1>
          <Trans>Вход</Trans>
        </h1>
        <p className="muted">
          <Trans>Что вам доступно, определяют ваши полномочия в делегации, комиссии, Совете или Секретариате.</Trans>
        </p>
      </header>
      {refused && <ProblemNotice failure={new Problem(refused, 403)} />}
      {session.provider && (
        <p>
          <a className="button" data-variant="primary" href={`/auth/sign-in?next=${encodeURIComponent(next)}`}>
            <Trans>Войти через службу учётных записей</Trans>
          </a>
        </p>
      )}
      {session.demo && <DemoPeople current={session.person?.id} onDone={() => navigate(next)} />}
      {!session.provider && !session.demo && (
        <EmptyState
          title={<Trans>Служба входа ещё не подключена</Trans>}
          action={
            <Link href="/">
              <Trans>На главную</Trans>
            </Link>
          }
        >
          <Trans>Её указывает тот, кто ведёт сервер: настройки CLAUSULA_OIDC_ISSUER и CLAUSULA_OIDC_CLIENT_ID.</Trans>
        </EmptyState>
      )}
    </div>
  );
}

/** Only addresses of this site: another site's would turn the sign-in into a trap. */
function ownAddress(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
