import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { usePageTitle } from '@/reading/usePageTitle';
import { Link } from '@/ui/Link';
import { Notice } from '@/ui/Notice';
import { Segments } from '@/ui/Segments';
import { Skeleton } from '@/ui/Skeleton';
import { LooseReferences } from './LooseReferences';
import { PublishPanel } from './PublishPanel';
import { Reading } from './Reading';
import { ReviewHead } from './ReviewHead';
import { Rows } from './Rows';
import { useImport } from './api';
import type { Import } from './api';
import { shownOf } from './shown';
import type { Shown } from './shown';
import './importing.css';

/** What was made of a file, paragraph by paragraph, beside its own words; putting it right; publishing it. */
export default function ReviewPage() {
  const { file } = useParams<{ file: string }>();
  const [search] = useSearchParams();
  const { data } = useImport(file);
  const { t } = useLingui();
  usePageTitle(data ? t`Разбор файла ${data.filename}` : undefined);
  if (!data) return <Skeleton lines={16} saying={<Trans>Собираем отчёт о разборе…</Trans>} />;
  return <Review file={data} act={search.get('act')} />;
}

function Review({ file, act }: { file: Import; act: string | null }) {
  const { t } = useLingui();
  const [shown, show] = useState<Shown>('all');
  const open = file.status === 'open';
  const units = shownOf(file.units, shown);
  const { tally } = file;
  return (
    <div className="page review">
      <ReviewHead file={file} />
      {!open && (
        <Notice tone="ok" title={<Trans>Этот файл уже опубликован</Trans>}>
          <p>
            <Link href="/acts">
              <Trans>К реестру актов</Trans>
            </Link>
          </p>
        </Notice>
      )}
      <div className="review-columns">
        <section className="stack" aria-labelledby="rows">
          <h2 id="rows">
            <Trans>Абзацы файла и что из них вышло</Trans>
          </h2>
          <Segments
            label={t`Какие абзацы показать`}
            name="shown"
            value={shown}
            segments={[
              { value: 'all', label: t`Все: ${tally.paragraphs}` },
              { value: 'doubtful', label: t`Под вопросом: ${tally.doubtful}` },
              { value: 'left_out', label: t`Не размещено: ${tally.left_out}` },
            ]}
            onChange={show}
          />
          {units.length === 0 ? <NothingOfThis shown={shown} /> : <Rows key={shown} file={file} units={units} />}
        </section>
        <aside className="stack review-side">
          {open && <PublishPanel file={file} act={act} />}
          <LooseReferences problems={file.problems} onAll={() => show('all')} />
          {open && <Reading file={file} />}
        </aside>
      </div>
    </div>
  );
}

function NothingOfThis({ shown }: { shown: Shown }) {
  return (
    <p className="muted">
      {shown === 'doubtful' ? (
        <Trans>Сомнений нет ни об одном абзаце.</Trans>
      ) : (
        <Trans>Все абзацы файла вошли в текст.</Trans>
      )}
    </p>
  );
}
