import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Progress } from '@/ui/Progress';
import { Skeleton } from '@/ui/Skeleton';
import { Console } from './Console';
import { SittingBar } from './SittingBar';
import { useSittings } from './api';
import { useListed } from './useListed';
import './sitting.css';

/** The amendments of one act before its commission, decided without a meeting and its hall. */
export default function SittingPage({ act }: { act: string }) {
  const { t } = useLingui();
  const sittings = useSittings(act).data;
  const { amendments, loaded, total, complete } = useListed(act);
  if (!sittings || !amendments) return <Skeleton lines={14} />;
  return (
    <div className="page stack sitting">
      <SittingBar act={act} sittings={sittings} amendments={amendments} />
      {!complete && <Progress done={loaded} of={total} label={t`Собираем поправки: ${loaded} из ${total}`} />}
      {amendments.length === 0 ? (
        <EmptyState
          title={<Trans>Поправок для заседания нет</Trans>}
          action={
            <Link href={`/a/${act}/amendments`}>
              <Trans>Все поправки</Trans>
            </Link>
          }
        />
      ) : (
        <Console act={act} amendments={amendments} meeting={null} />
      )}
    </div>
  );
}
