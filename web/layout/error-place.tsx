import { Component, type ReactNode } from "react";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { needsSignIn, Problem } from "../api/problem.ts";
import { useTexts } from "../language.tsx";
import { SignInFirst } from "../sign-in/sign-in-first.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

const texts = {
  fi: "Yritä uudelleen",
  sv: "Försök igen",
  en: "Try again",
};

type MessageProps = {
  error: unknown;
  retry?: () => void;
  /** In place of the page, where nobody is signed in. */
  signIn?: ReactNode;
};

/** Says what went wrong and what to do. */
function Message({ error, retry, signIn = <SignInFirst /> }: MessageProps) {
  const again = useTexts(texts);
  if (error instanceof Problem && error.status === 404) return <NotFoundPage />;
  if (needsSignIn(error)) return signIn;
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
  { children: ReactNode; reset: () => void; signIn: ReactNode },
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
    const { signIn } = this.props;
    return <Message error={this.state.error} {...{ retry, signIn }} />;
  }
}

type ErrorPlaceProps = { children: ReactNode; signIn?: ReactNode };

/** Where a failed answer shows itself instead of the page. */
export function ErrorPlace({ children, signIn }: ErrorPlaceProps) {
  const { reset } = useQueryErrorResetBoundary();
  return <Boundary {...{ reset, signIn }}>{children}</Boundary>;
}
ErrorPlace.Message = Message;
