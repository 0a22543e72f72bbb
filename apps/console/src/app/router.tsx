import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, Outlet, useRouterState } from '@tanstack/react-router';
import { useSession } from '../shared/session/session';
import { useLateCode } from '../shared/idle/late-code';
import { Failure, Loading, Read } from '../shared/ui/notices';
import { NotPermitted, NotThere } from './no-screen';
import { type Screen, screens } from './screens';
import { Shell } from './shell/shell';
import { useEarly } from './use-early';

interface Context {
  readonly queries: QueryClient;
}

const bare: ReadonlySet<string> = new Set(screens.filter((screen) => screen.bare).map(({ path }) => path));

/** Every screen has the shell around it, but for those that are the whole page. */
function Framed() {
  const isBare = useRouterState({ select: ({ location }) => bare.has(location.pathname) });
  if (!isBare)
    return (
      <Shell>
        <Outlet />
      </Shell>
    );
  return (
    <main id="content">
      <Outlet />
    </main>
  );
}

const root = createRootRouteWithContext<Context>()({
  component: Framed,
  notFoundComponent: NotThere,
});

/** What the api would refuse is not opened: the reader is told who may. */
const guarded = ({ permission, code }: Screen) =>
  function Guarded() {
    const { may } = useSession();
    const asked = useLateCode(code);
    useEarly(asked.data !== undefined);
    if (permission && !may(permission)) return <NotPermitted />;
    return <Read from={asked}>{({ ScreenRoute }) => <ScreenRoute />}</Read>;
  };

const routes = screens.map((screen) =>
  createRoute({
    getParentRoute: () => root,
    path: screen.path,
    component: guarded(screen),
    // Nothing is waited for here: the screen says itself what is on its way.
    loader: ({ context, params }) => {
      screen.code.ask();
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
