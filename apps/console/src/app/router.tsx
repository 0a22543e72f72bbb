import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSession } from '../shared/session/session';
import { Failure, Loading } from '../shared/ui/notices';
import { NotPermitted, NotThere } from './no-screen';
import type { ScreenDefinition } from '../shared/ui/screen-definition';
import { screens } from './screens';
import { Shell } from './shell/shell';

interface Context {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
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
  createRoute({
    getParentRoute: () => root,
    path: screen.path,
    component: guarded(screen),
    // Nothing is waited for here: the screen says itself what is on its way.
    loader: ({ context, params }) => {
      screen.load().catch(() => undefined);
      screen.ask?.(context.queries, params as Readonly<Record<string, string>>);
    },
  }),
);

/** A pointer that only passes over a list asks for nothing. */
const PASSING_MILLIS = 40;

export const openRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren(routes),
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadDelay: PASSING_MILLIS,
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: ({ error, reset }) => <Failure error={error} again={reset} />,
    scrollRestoration: true,
  });
