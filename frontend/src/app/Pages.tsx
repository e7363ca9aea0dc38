import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Skeleton } from '@/ui/Skeleton';
import { NotFoundPage } from './NotFoundPage';

const SignIn = lazy(() => import('@/features/identity/SignInPage'));
const Settings = lazy(() => import('./SettingsPage'));

/** Every address of the application and the page that stands there. */
export function Pages() {
  return (
    <Suspense fallback={<Skeleton lines={10} />}>
      <Switch>
        <Route path="/sign-in" component={SignIn} />
        <Route path="/settings" component={Settings} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
