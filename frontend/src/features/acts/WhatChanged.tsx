import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { EventList } from '@/reading/events/EventList';
import { latestEvents } from '@/api/queries';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';

const SHOWN = 8;

/** The last things that happened to an act. */
export function WhatChanged({ act }: { act: string }) {
  const { data } = useQuery(latestEvents(act, SHOWN));
  return (
    <section className="stack-tight" aria-labelledby="changed">
      <h2 id="changed">
        <Trans>Что изменилось</Trans>
      </h2>
      {data ? <EventList act={act} entries={data} /> : <Skeleton lines={6} />}
      <p>
        <Link href={`/a/${act}/history`}>
          <Trans>Вся история дела</Trans>
        </Link>
      </p>
    </section>
  );
}
