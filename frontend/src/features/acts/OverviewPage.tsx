import { useOverview } from '@/api/queries';
import { Skeleton } from '@/ui/Skeleton';
import { AroundAct } from './around/AroundAct';
import { ExceptionalMoves } from './ExceptionalMoves';
import { OfSomeUnits } from './OfSomeUnits';
import { Passport } from './Passport';
import { Stages } from './Stages';
import { Todo } from './Todo';
import { Versions } from './Versions';
import { WhatChanged } from './WhatChanged';
import './acts.css';

/** The front page of an act: where it stands, what is due, what changed, which versions there are. */
export default function OverviewPage({ act }: { act: string }) {
  const { data } = useOverview(act);
  if (!data) return <Skeleton lines={12} />;
  return (
    <div className="page overview">
      <Stages overview={data} />
      <div className="stack">
        <ExceptionalMoves overview={data} />
        <Todo overview={data} />
        {data.limited_to ? <OfSomeUnits count={data.limited_to.length} /> : <WhatChanged act={act} />}
      </div>
      <div className="stack">
        <Versions overview={data} />
        {!data.limited_to && <AroundAct act={act} />}
        <Passport act={data.act} languages={data.languages} whole={!data.limited_to} />
      </div>
    </div>
  );
}
