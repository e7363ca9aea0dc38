import { lazy, Suspense } from 'react';
import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { Skeleton } from '@/ui/Skeleton';
import { ActFrame } from './ActFrame';
import { importWorkspace } from './ahead';
import { MeetingFrame } from './MeetingFrame';
import { NotFoundPage } from './NotFoundPage';

const SignIn = lazy(() => import('@/features/identity/SignInPage'));
const Workspace = lazy(importWorkspace);
const Amendment = lazy(() => import('@/features/amending/AmendmentPage'));
const Home = lazy(() => import('@/features/home/HomePage'));
const MyRemarks = lazy(() => import('@/features/opinions/MyRemarksPage'));
const Settings = lazy(() => import('./SettingsPage'));
const Acts = lazy(() => import('@/features/acts/ActsPage'));
const Import = lazy(() => import('@/features/importing/ImportPage'));
const Review = lazy(() => import('@/features/importing/ReviewPage'));
const NewAct = lazy(() => import('@/features/acts/NewActPage'));

const Procedure = lazy(() => import('@/features/rules/ProcedurePage'));
const Programme = lazy(() => import('@/features/programme/ProgrammePage'));
const People = lazy(() => import('@/features/people/PeoplePage'));
const Meetings = lazy(() => import('@/features/meeting/agenda/MeetingsPage'));
const NewMeeting = lazy(() => import('@/features/meeting/agenda/ConvenePage'));
const Screen = lazy(() => import('@/features/meeting/hall/HallPage'));

/** The pages of one meeting: the end of the address and what stands there. */
const meetingPages: [path: string, page: ComponentType<{ meeting: string }>][] = [
  ['', lazy(() => import('@/features/meeting/agenda/MeetingPage'))],
  ['/run', lazy(() => import('@/features/sitting/ConsolePage'))],
  ['/vote', lazy(() => import('@/features/meeting/tablet/TabletPage'))],
  ['/protocol', lazy(() => import('@/features/meeting/protocol/ProtocolPage'))],
];

export interface ActPageProps {
  act: string;
}

/** The pages of one act, under its frame: the end of the address and what stands there. */
const actPages: [path: string, page: ComponentType<ActPageProps>][] = [
  ['/text', Workspace],
  ['', lazy(() => import('@/features/acts/OverviewPage'))],
  ['/import', lazy(() => import('@/features/importing/ActImportPage'))],
  ['/propose', lazy(() => import('@/features/amending/pasting/InstructionPage'))],
  ['/amendments', lazy(() => import('@/features/sitting/AmendmentsPage'))],
  ['/alike', lazy(() => import('@/features/sitting/AlikePage'))],
  ['/sitting', lazy(() => import('@/features/sitting/SittingPage'))],
  ['/adopted', lazy(() => import('@/features/adopted/AdoptedPage'))],
  ['/opinions', lazy(() => import('@/features/opinions/OpinionsPage'))],
  ['/opinions/:conclusion', lazy(() => import('@/features/opinions/ConclusionPage'))],
  ['/gate', lazy(() => import('@/features/gate/GatePage'))],
  ['/history', lazy(() => import('@/features/history/HistoryPage'))],
  ['/history/:clause', lazy(() => import('@/features/history/ClauseHistoryPage'))],
  ['/numbering', lazy(() => import('@/features/numbering/NumberingPage'))],
  ['/rules', lazy(() => import('@/features/rules/RulesPage'))],
  ['/compare', lazy(() => import('@/features/history/ComparePage'))],
];

/** Every address of the application and the page that stands there. */
export function Pages() {
  return (
    <Suspense fallback={<Skeleton lines={10} />}>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/sign-in" component={SignIn} />
        <Route path="/remarks" component={MyRemarks} />
        <Route path="/settings" component={Settings} />
        <Route path="/acts" component={Acts} />
        <Route path="/acts/new" component={NewAct} />
        <Route path="/acts/import" component={Import} />
        <Route path="/imports/:file" component={Review} />
        <Route path="/procedure/:profile?">{({ profile }) => <Procedure profile={profile} />}</Route>
        <Route path="/programme" component={Programme} />
        <Route path="/people" component={People} />
        <Route path="/meetings" component={Meetings} />
        <Route path="/meetings/new" component={NewMeeting} />
        <Route path="/m/:meeting/screen">{({ meeting }) => <Screen meeting={meeting} />}</Route>
        {meetingPages.map(([path, Page]) => (
          <Route key={path} path={`/m/:meeting${path}`}>
            {({ meeting = '' }) => (
              <MeetingFrame meeting={meeting}>
                <Page meeting={meeting} />
              </MeetingFrame>
            )}
          </Route>
        ))}
        <Route path="/a/:act/*?">{({ act }) => <ActPages act={act} />}</Route>
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}

function ActPages({ act }: ActPageProps) {
  return (
    <ActFrame act={act}>
      <Suspense fallback={<Skeleton lines={10} />}>
        <Switch>
          {actPages.map(([path, Page]) => (
            <Route key={path} path={`/a/:act${path}`}>
              <Page act={act} />
            </Route>
          ))}
          <Route path="/a/:act/am/:amendment">
            {({ amendment }) => <Amendment key={amendment} act={act} amendment={amendment} />}
          </Route>
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </ActFrame>
  );
}
