import { Trans } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { useOverview } from '@/api/queries';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Skeleton';
import { UnderWay } from './UnderWay';
import { UploadForm } from './UploadForm';
import './importing.css';

/** Sends a file that is to become a text of this act: its first version, the next one, or a translation. */
export default function ActImportPage({ act }: { act: string }) {
  const [, navigate] = useLocation();
  const { data } = useOverview(act);
  if (!data) return <Skeleton />;
  if (!data.may['act.import']?.allowed) {
    return (
      <div className="page">
        <EmptyState title={<Trans>Тексты загружает секретариат</Trans>}>
          <Trans>Если у вас есть файл с текстом акта, передайте его секретариату.</Trans>
        </EmptyState>
      </div>
    );
  }
  const first = data.act.version === 0;
  return (
    <div className="page import-begin">
      <section className="stack">
        <header className="stack-tight">
          <h2>
            <Trans>Загрузка текста</Trans>
          </h2>
          <p className="muted">
            {first ? (
              <Trans>Этот файл станет первой редакцией. До публикации вы увидите, что распознано, и сможете поправить.</Trans>
            ) : (
              <Trans>
                Файл на языке подлинника станет следующей редакцией, на другом языке – переводом. До публикации вы увидите
                всё, что изменится.
              </Trans>
            )}
          </p>
        </header>
        <UploadForm
          language={first ? data.act.language : undefined}
          naming={first ? data.act.naming : undefined}
          onDone={(id) => navigate(`/imports/${id}?act=${act}`)}
        />
      </section>
      <UnderWay act={act} />
    </div>
  );
}
