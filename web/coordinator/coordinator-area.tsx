import "./coordinator.css";
import { Suspense, useEffect } from "react";
import { Route, Switch, useLocation } from "wouter";
import { TokenProvider } from "../api/use-answer.ts";
import { useLanguage } from "../language.tsx";
import { ErrorPlace } from "../layout/error-place.tsx";
import { Loading } from "../layout/loading.tsx";
import { NotFoundPage } from "../layout/not-found-page.tsx";
import { CoordinatorMenu } from "./coordinator-menu.tsx";
import { MailPaused } from "./mail-paused.tsx";
import { screens } from "./screens.ts";
import { isAnswered, useSession } from "./session.ts";
import { SignInPage } from "./sign-in-page.tsx";

/** All pages of the coordinators: whoever is not signed in signs in first and comes back to the same page. */
export default function CoordinatorArea() {
  const session = useSession();
  const language = useLanguage();
  const [path, navigate] = useLocation();
  const { user, to } = session;
  useEffect(() => {
    // The issuer's answer in the address is used up.
    if (isAnswered()) navigate(to ?? path, { replace: true });
  }, [to, path, navigate]);
  const signIn = <SignInPage session={session} />;
  if (!user) return signIn;
  return (
    <TokenProvider value={session.token}>
      <CoordinatorMenu session={session} />
      <MailPaused />
      <ErrorPlace signIn={signIn}>
        <Suspense fallback={<Loading />}>
          <Switch>
            {Object.entries(screens).map(([pattern, Page]) => (
              <Route key={pattern} path={`/${language}/coordinator${pattern}`}>
                {(params) => <Page params={params} />}
              </Route>
            ))}
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </ErrorPlace>
    </TokenProvider>
  );
}
