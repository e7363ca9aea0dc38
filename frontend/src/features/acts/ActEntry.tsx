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
      <Way act={act} />
      <div className="act-facts">
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

/** How far the act has come: its stage in words, and the whole way as a row of marks beside it. */
function Way({ act }: { act: ActView }) {
  const at = act.way.findIndex((step) => step.passage === 'present') + 1;
  return (
    <div className="act-way">
      <p>
        <Trans>
          Стадия: <strong><Named name={act.stage.name} /></strong>
        </Trans>
        {at > 0 && (
          <span className="muted">
            {' · '}
            <Trans>
              {at} из {act.way.length}
            </Trans>
          </span>
        )}
      </p>
      <div className="act-dots" aria-hidden="true">
        {act.way.map((step) => (
          <span key={step.key} data-passage={step.passage} />
        ))}
      </div>
    </div>
  );
}
