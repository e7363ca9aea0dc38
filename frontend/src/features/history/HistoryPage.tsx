import { Trans } from '@lingui/react/macro';
import { useOverview } from '@/api/queries';
import { RecordList } from './RecordList';
import { VersionList } from './VersionList';
import './history.css';

/** The history of a dossier: what happened, newest first, and every version of its text. */
export default function HistoryPage({ act }: { act: string }) {
  const { data: overview } = useOverview(act);
  return (
    <div className="page history">
      <section className="stack" aria-labelledby="record">
        <h2 id="record">
          <Trans>История дела</Trans>
        </h2>
        <RecordList act={act} />
      </section>
      <aside className="stack" aria-labelledby="versions">
        <h2 id="versions">
          <Trans>Редакции</Trans>
        </h2>
        {overview && <VersionList act={act} versions={overview.versions} />}
      </aside>
    </div>
  );
}
