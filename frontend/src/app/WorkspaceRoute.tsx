import { lazy, Suspense } from 'react';
import WorkspacePage from '@/features/workspace/WorkspacePage';
import type { EditTarget } from '@/reading/editing';
import { Skeleton } from '@/ui/Skeleton';
import type { ActPageProps } from './Pages';

const AmendmentEditor = lazy(() => import('@/features/amending/AmendmentEditor'));

const renderEditor = (target: EditTarget) => (
  <Suspense fallback={<Skeleton lines={4} />}>
    <AmendmentEditor key={`${target.clause.id}:${target.deed}`} target={target} />
  </Suspense>
);

/** The workspace with the editor of amendments in it: features do not know each other, here they meet. */
export default function WorkspaceRoute({ act }: ActPageProps) {
  return <WorkspacePage act={act} renderEditor={renderEditor} />;
}
