import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSession } from '../shared/session/session';
import { Failure, Loading } from '../shared/ui/notices';
import { NotPermitted, NotThere } from './no-screen';
import type { ScreenDefinition } from '../shared/ui/screen-definition';
import { screens } from './screens';
import { Shell } from './shell/shell';

const root = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  notFoundComponent: NotThere,
});

/** What the api would refuse is not opened: the reader is told who may. */
const guarded = ({ permission, load }: ScreenDefinition) => {
  const Screen = lazy(async () => ({ default: (await load()).ScreenRoute }));
  return function Guarded() {
    const { may } = useSession();
    if (permission && !may(permission)) return <NotPermitted />;
    return (
      <Suspense fallback={<Loading />}>
        <Screen />
      </Suspense>
    );
  };
};

const routes = screens.map((screen) =>
  createRoute({ getParentRoute: () => root, path: screen.path, component: guarded(screen) }),
);

export const openRouter = () =>
  createRouter({
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: ({ error, reset }) => <Failure error={error} again={reset} />,
    scrollRestoration: true,
  });
