import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { usePageTitle } from '@/reading/usePageTitle';
import { Link } from '@/ui/Link';
import { UnderWay } from './UnderWay';
import { UploadForm } from './UploadForm';
import './importing.css';

/** Sends a file whose act is chosen afterwards. */
export default function ImportPage() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  usePageTitle(t`Загрузка текста`);
  return (
    <div className="page import-begin">
      <section className="stack">
        <header className="stack-tight">
          <h1>
            <Trans>Загрузка текста</Trans>
          </h1>
          <p className="muted">
            <Trans>
              Сначала вы увидите, что распознано, и сможете это поправить. Ничего не публикуется, пока вы не скажете.
            </Trans>
          </p>
        </header>
        <UploadForm onDone={(id) => navigate(`/imports/${id}`)} />
        <p>
          <Link href="/acts">
            <Trans>К реестру актов</Trans>
          </Link>
        </p>
      </section>
      <UnderWay />
    </div>
  );
}
