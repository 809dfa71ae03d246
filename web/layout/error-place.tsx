import { Component, type ReactNode } from "react";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { isOffline, needsSignIn, Problem } from "../api/problem.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { pages } from "../../shared/pages.ts";
import { Link } from "wouter";
import { Notice } from "./notice.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

const texts = {
  fi: {
    failed: "Jokin meni vikaan",
    sorry: "Yritä hetken kuluttua uudelleen.",
    offline: "Palveluun ei saada yhteyttä",
    connection: "Tarkista verkkoyhteys ja yritä uudelleen.",
    again: "Yritä uudelleen",
    signIn: "Kirjaudu sisään",
  },
  sv: {
    failed: "Något gick fel",
    sorry: "Försök igen om en stund.",
    offline: "Det går inte att nå tjänsten",
    connection: "Kontrollera nätanslutningen och försök igen.",
    again: "Försök igen",
    signIn: "Logga in",
  },
  en: {
    failed: "Something went wrong",
    sorry: "Try again in a moment.",
    offline: "The service cannot be reached",
    connection: "Check your connection and try again.",
    again: "Try again",
    signIn: "Sign in",
  },
};

type MessageProps = { error: unknown; retry?: () => void };

/** Says what went wrong and what to do; for a session that has ended, the way in. */
function Message({ error, retry }: MessageProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  if (error instanceof Problem && error.status === 404) return <NotFoundPage />;
  const problem = error instanceof Problem ? error : undefined;
  const offline = isOffline(error);
  return (
    <main id="content">
      <div className="content">
        <Notice
          kind="error"
          title={offline ? own.offline : (problem?.title ?? own.failed)}
        >
          <p>{offline ? own.connection : (problem?.detail ?? own.sorry)}</p>
          {needsSignIn(error) ? (
            <Link
              className="hds-button hds-button--primary"
              href={pages.askForLink(language)}
            >
              {own.signIn}
            </Link>
          ) : (
            <button
              type="button"
              className="hds-button hds-button--secondary"
              onClick={
                retry ??
                (() => {
                  location.reload();
                })
              }
            >
              {own.again}
            </button>
          )}
        </Notice>
      </div>
    </main>
  );
}

class Boundary extends Component<
  { children: ReactNode; reset: () => void },
  { error?: unknown }
> {
  override state: { error?: unknown } = {};
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === undefined) return this.props.children;
    const retry = () => {
      this.props.reset();
      this.setState({ error: undefined });
    };
    return <Message error={this.state.error} retry={retry} />;
  }
}

/** Where a failed answer shows itself instead of the page. */
export function ErrorPlace({ children }: { children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary();
  return <Boundary reset={reset}>{children}</Boundary>;
}
ErrorPlace.Message = Message;
