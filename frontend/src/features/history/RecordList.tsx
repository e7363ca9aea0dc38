import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { EventList } from '@/reading/events/EventList';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Segments } from '@/ui/Segments';
import { Skeleton } from '@/ui/Skeleton';
import { useRecord } from './api';
import { about } from './topics';
import type { Topic } from './topics';

/** The record, newest first, narrowed to one topic; earlier pages come when asked for. */
export function RecordList({ act, clause }: { act: string; clause?: string }) {
  const { t } = useLingui();
  const [topic, choose] = useState<Topic>('all');
  const record = useRecord(act, clause);
  if (!record.data) return <Skeleton lines={12} />;
  const loaded = record.data.pages.flat();
  const shown = loaded.filter((entry) => about(topic, entry.kind));
  return (
    <>
      <Segments
        label={t`О чём`}
        name="topic"
        value={topic}
        segments={[
          { value: 'all', label: t`Всё` },
          { value: 'stage', label: t`Стадии` },
          { value: 'text', label: t`Текст` },
          { value: 'amendment', label: t`Поправки` },
          { value: 'remark', label: t`Замечания` },
        ]}
        onChange={choose}
      />
      {loaded.length === 0 && <EmptyState title={<Trans>Здесь ещё ничего не произошло</Trans>} />}
      {loaded.length > 0 && shown.length === 0 && <Hidden loaded={loaded.length} onAll={() => choose('all')} />}
      <EventList act={act} entries={shown} />
      {record.hasNextPage && (
        <div className="row">
          <Button pending={record.isFetchingNextPage} onClick={() => void record.fetchNextPage()}>
            <Trans>Показать более раннее</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function Hidden({ loaded, onAll }: { loaded: number; onAll: () => void }) {
  return (
    <EmptyState
      title={<Trans>Об этом записей нет</Trans>}
      action={
        <Button onClick={onAll}>
          <Trans>Показать всё</Trans>
        </Button>
      }
    >
      <Plural
        value={loaded}
        one="Просмотрена # последняя запись."
        few="Просмотрены # последние записи."
        many="Просмотрено # последних записей."
        other="Просмотрено # последних записей."
      />
    </EmptyState>
  );
}
