import { Trans } from '@lingui/react/macro';
import { useSession } from '@/api/session';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { Link } from '@/ui/Link';
import { useTakeOver } from './api';
import type { Remark } from './api';

/** A delegation or commission makes a remark its own draft amendment, in its wording or one of its own; it stays credited. */
export function TakeOver({ act, remark }: { act: string; remark: Remark }) {
  const take = useTakeOver(act);
  const mine = new Set(useSession()?.mandates.map((mandate) => mandate.body.id));
  const taken = remark.fate.some((amendment) => mine.has(amendment.body.id));
  if (!remark.may['remark.take_over']?.allowed || (taken && !take.data)) return null;
  if (take.data) {
    return (
      <p role="status">
        <Trans>Черновик поправки создан, источник указан.</Trans>{' '}
        <Link href={`/a/${act}/am/${take.data.id}`}>
          <Trans>Открыть черновик</Trans>
        </Link>
      </p>
    );
  }
  return (
    <div className="stack-tight">
      <ProblemNotice failure={take.error} />
      <div className="row">
        {remark.proposed && (
          <Button icon="pencil" pending={take.isPending} onClick={() => take.mutate(remark.id)}>
            <Trans>Взять редакцию в свою поправку</Trans>
          </Button>
        )}
        <Link href={`/a/${act}/propose?origin=${remark.id}`}>
          <Trans>Составить по нему свою поправку</Trans>
        </Link>
      </div>
    </div>
  );
}
