import { Trans, useLingui } from '@lingui/react/macro';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { numbered } from '@/reading/numbered';
import { useTakeOver } from './api';

/** Another delegation goes on with what was withdrawn just now; whose it was stays told. */
export function TakeOver({ act, amendment }: { act: string; amendment: Amendment }) {
  const { t } = useLingui();
  const take = useTakeOver(act);
  const number = numbered(amendment);
  if (!amendment.may['amendment.take_over']?.allowed) return null;
  return (
    <div className="stack-tight">
      <ProblemNotice failure={take.error} />
      <div className="row">
        <Button
          pending={take.isPending}
          onClick={() => after(take.mutateAsync(amendment), () => announce(t`№ ${number} теперь за вашей делегацией.`))}
        >
          <Trans>Взять от своей делегации</Trans>
          <span className="vh"> № {number}</span>
        </Button>
        <span className="muted">
          <Trans>Можно, пока не поставлена следующая. Автор останется назван.</Trans>
        </span>
      </div>
    </div>
  );
}
