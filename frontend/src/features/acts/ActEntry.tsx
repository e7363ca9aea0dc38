import { Plural, Trans } from '@lingui/react/macro';
import { Named } from '@/reading/Named';
import { Link } from '@/ui/Link';
import type { ActView } from './api';
import { DueDates } from './DueDates';

/** One act of the registry. */
export function ActEntry({ act }: { act: ActView }) {
  return (
    <li className="act">
      <p className="act-kind">
        <Named name={act.kind.name} />
        <span className="nowrap">{act.slug}</span>
        {act.version > 0 && (
          <span className="nowrap">
            <Trans>ред. {act.version}</Trans>
          </span>
        )}
      </p>
      <h2 className="act-title">
        <Link href={`/a/${act.slug}`}>
          <Named name={act.title} />
        </Link>
      </h2>
      <div className="act-facts">
        <p>
          <Trans>
            Стадия: <strong><Named name={act.stage.name} /></strong>
          </Trans>
        </p>
        <DueDates deadlines={act.deadlines} />
        {act.amendments_count > 0 && (
          <p>
            <Link href={`/a/${act.slug}/amendments`}>
              <Plural value={act.amendments_count} one="# поправка" few="# поправки" many="# поправок" other="# поправок" />
            </Link>
          </p>
        )}
        {act.commission && (
          <p className="muted">
            <Named name={act.commission.name} />
          </p>
        )}
      </div>
    </li>
  );
}
