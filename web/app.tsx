import { Suspense } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { useQuery } from "@tanstack/react-query";
import { apiIn } from "./api/call.ts";
import { LanguageProvider, preferredLanguage } from "./language.tsx";
import { NetworkProvider } from "./network.tsx";
import { ErrorPlace } from "./layout/error-place.tsx";
import { Frame } from "./layout/frame.tsx";
import { Loading } from "./layout/loading.tsx";
import { NotFoundPage } from "./layout/not-found-page.tsx";
import type { PagePath } from "../shared/pages.ts";
import { type Screen, screen } from "./screen.ts";

/** What stands behind `/{language}`; each page is loaded when it is first opened. Addresses: `shared/pages.ts`. */
const screens: Record<PagePath | "/coordinator/*?", Screen> = {
  "": screen(() => import("./front/front-page.tsx")),
  "/join": screen(() => import("./join/join-page.tsx")),
  "/confirm": screen(() => import("./join/confirm-page.tsx")),
  "/commitment": screen(() => import("./commitment/commitment-page.tsx")),
  "/commitment/document": screen(
    () => import("./commitment/document-page.tsx"),
  ),
  "/commitment/versions/:version": screen(
    () => import("./commitment/version-page.tsx"),
  ),
  "/members": screen(() => import("./members/members-page.tsx")),
  "/members/:id": screen(() => import("./members/member-page.tsx")),
  "/members/:id/commitments/:version": screen(
    () => import("./members/version-page.tsx"),
  ),
  "/results": screen(() => import("./results/all-results-page.tsx")),
  "/results/:year": screen(() => import("./results/results-page.tsx")),
  "/stories": screen(() => import("./stories/stories-page.tsx")),
  "/sign-in": screen(() => import("./sign-in/sign-in-page.tsx")),
  "/my": screen(() => import("./desk/desk-page.tsx")),
  "/contacts": screen(() => import("./contacts/contacts-page.tsx")),
  "/wish": screen(() => import("./wish/wish-page.tsx")),
  "/reports/:year": screen(() => import("./report/report-page.tsx")),
  "/reports/:year/preview": screen(() => import("./report/preview-page.tsx")),
  "/reports/:year/copy": screen(() => import("./report/copy-page.tsx")),
  "/accessibility": screen(() => import("./about/accessibility-page.tsx")),
  "/privacy": screen(() => import("./about/privacy-page.tsx")),
  "/feedback": screen(() => import("./about/feedback-page.tsx")),
  // Pages of its own: `coordinator/screens.ts`.
  "/coordinator/*?": screen(() => import("./coordinator/coordinator-area.tsx")),
};

export function App() {
  const [path] = useLocation();
  const named = path.split("/")[1];
  const { data, error } = useQuery({
    queryKey: ["network"],
    queryFn: () => apiIn("en")("GET /api/network", {}),
  });
  if (error) return <ErrorPlace.Message error={error} />;
  if (!data) return <Loading />;
  const network = data.body;
  const language = network.languages.find((one) => one === named);
  if (!language) {
    const preferred = preferredLanguage(network.languages);
    return path === "/" ? (
      <Redirect to={`/${preferred}`} replace />
    ) : (
      <Redirect to={`/${preferred}${path}${location.search}`} replace />
    );
  }
  return (
    <LanguageProvider value={language}>
      <NetworkProvider value={network}>
        <Frame>
          {/* The same page in another language goes on as it is: what was typed into it stays. */}
          <ErrorPlace key={path.slice(1 + language.length)}>
            <Suspense fallback={<Loading />}>
              <Switch>
                {Object.entries(screens).map(([pattern, Page]) => (
                  <Route key={pattern} path={`/${language}${pattern}`}>
                    {(params) => <Page params={params} />}
                  </Route>
                ))}
                <Route>
                  <NotFoundPage />
                </Route>
              </Switch>
            </Suspense>
          </ErrorPlace>
        </Frame>
      </NetworkProvider>
    </LanguageProvider>
  );
}
