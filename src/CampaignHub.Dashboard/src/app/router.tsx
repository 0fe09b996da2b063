import { createBrowserRouter, createMemoryRouter, Navigate, type RouteObject } from "react-router";
import { useMe, useSession } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState } from "@/ui/States";
import { Crash, Missing } from "./Crash";
import { startPath } from "./navigation";
import { features, navEntries } from "./registry";
import { Shell } from "./Shell";

function Guard() {
  const session = useSession();
  if (session.isPending) return <LoadingState />;
  if (session.error && !session.data) return <ErrorState level={1} error={session.error} retry={() => void session.refetch()} />;
  if (!session.data?.me) {
    const from = window.location.pathname + window.location.search;
    return <Navigate to={from === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(from)}`} replace />;
  }
  return <Shell me={session.data.me} />;
}

function Start() {
  const me = useMe();
  const phone = useIsPhone();
  return me ? <Navigate to={startPath(navEntries, me, phone)} replace /> : null;
}

export const routes: RouteObject[] = [
  {
    errorElement: <Crash />,
    hydrateFallbackElement: <LoadingState />,
    children: [
      ...features.flatMap((feature) => feature.publicRoutes ?? []),
      {
        element: <Guard />,
        children: [
          {
            errorElement: <Crash />,
            children: [{ path: "/", element: <Start /> }, ...features.flatMap((feature) => feature.routes), { path: "*", element: <Missing /> }],
          },
        ],
      },
    ],
  },
];

export const createAppRouter = () => createBrowserRouter(routes);
/** For tests: the whole dashboard at an address. */
export const createTestRouter = (path: string) => createMemoryRouter(routes, { initialEntries: [path] });
