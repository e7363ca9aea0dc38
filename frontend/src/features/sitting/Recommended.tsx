import { Trans, useLingui } from '@lingui/react/macro';
import type { Amendment } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { shortName } from '@/reading/shortName';
import { Chip } from '@/ui/Chip';
import './sitting.css';
import { tableNames } from './words';

/** What is advised, by whom and why; which delegations had it taken out of its table. */
export function Recommended({ amendment }: { amendment: Amendment }) {
  const { i18n } = useLingui();
  const found = amendment.recommendation;
  if (!found) return null;
  const known = tableNames[found.table];
  return (
    <div className="recommended">
      <Chip tone={found.table === 1 ? 'ok' : found.table === 2 ? 'moved' : 'conflict'}>
        <Trans>таблица № {found.table}</Trans>
      </Chip>
      <span>
        {known && <>{i18n._(known)}, </>}<span className="muted">{nameIn(found.by.name, i18n.locale)}</span>
      </span>
      {found.reason && <p>«{found.reason}»</p>}
      {found.pulled.length > 0 && (
        <span>
          <Trans>выделена для отдельного решения: {found.pulled.map((body) => shortName(body, i18n.locale)).join(', ')}</Trans>
        </span>
      )}
    </div>
  );
}
