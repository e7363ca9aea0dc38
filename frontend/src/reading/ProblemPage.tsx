import { Trans, useLingui } from '@lingui/react/macro';
import type { Problem } from '@/api/problem';
import { tell } from '@/i18n/problems';
import { Button } from '@/ui/Button';
import { Link } from '@/ui/Link';
import { ProblemDetail } from './ProblemNotice';

/** A page that could not be shown: what happened, what is safe, where to go. */
export function ProblemPage({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { i18n } = useLingui();
  const told = tell(i18n, problem.code);
  const here = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <div className="page stack">
      <h1>{told.title}</h1>
      {told.advice && <p>{told.advice}</p>}
      <ProblemDetail problem={problem} />
      <div className="row">
        {problem.status === 401 ? (
          <Link href={`/sign-in?next=${here}`} asButton="primary">
            <Trans>Войти</Trans>
          </Link>
        ) : (
          onRetry && (
            <Button variant="primary" onClick={onRetry}>
              <Trans>Повторить</Trans>
            </Button>
          )
        )}
        <Link href="/acts">
          <Trans>К реестру актов</Trans>
        </Link>
      </div>
    </div>
  );
}
