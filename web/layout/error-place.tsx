import { Component, type ReactNode, useEffect } from "react";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { pages } from "../../shared/pages.ts";
import { needsSignIn, Problem } from "../api/problem.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { rememberSignIn } from "../sign-in/memory.ts";
import { Loading } from "./loading.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

const texts = {
  fi: "Yritä uudelleen",
  sv: "Försök igen",
  en: "Try again",
};

/** A member's page without a session: to the sign-in, and back here after it. */
function SignInFirst() {
  const language = useLanguage();
  const [path, navigate] = useLocation();
  useEffect(() => {
    rememberSignIn({ to: path.slice(1 + language.length) });
    navigate(pages.askForLink(language), { replace: true });
  }, [path, language, navigate]);
  return <Loading />;
}

type MessageProps = { error: unknown; retry?: () => void };

/** Says what went wrong and what to do. */
function Message({ error, retry }: MessageProps) {
  const again = useTexts(texts);
  if (error instanceof Problem && error.status === 404) return <NotFoundPage />;
  if (needsSignIn(error)) return <SignInFirst />;
  return (
    <main id="content">
      <div className="content">
        <ProblemNotice error={error}>
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
            {again}
          </button>
        </ProblemNotice>
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
