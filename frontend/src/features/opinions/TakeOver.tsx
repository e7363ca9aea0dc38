import { Trans } from '@lingui/react/macro';
import { useSession } from '@/api/session';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { Link } from '@/ui/Link';
import { useTakeOver } from './api';
import type { Remark } from './api';

/** A delegation makes an expert's wording its own draft amendment; the origin stays credited. */
export function TakeOver({ act, remark }: { act: string; remark: Remark }) {
  const take = useTakeOver(act);
  const mine = new Set(useSession()?.mandates.map((mandate) => mandate.body.id));
  const taken = remark.fate.some((amendment) => mine.has(amendment.body.id));
  if (!remark.proposed || !remark.may['remark.take_over']?.allowed || (taken && !take.data)) return null;
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
        <Button icon="pencil" pending={take.isPending} onClick={() => take.mutate(remark.id)}>
          <Trans>Взять редакцию в свою поправку</Trans>
        </Button>
      </div>
    </div>
  );
}
