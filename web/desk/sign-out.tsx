import { useMutation } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useApi } from "../api/use-answer.ts";
import { useForgetAnswers } from "../api/use-forget-answers.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";

const texts = { fi: "Kirjaudu ulos", sv: "Logga ut", en: "Sign out" };

/** Ends the session here and at the service. */
export function SignOut() {
  const api = useApi();
  const language = useLanguage();
  const forgetAnswers = useForgetAnswers();
  const [, navigate] = useLocation();
  const signOut = useMutation({
    mutationFn: () => api("DELETE /api/sessions/current", {}),
    onSuccess: () => {
      navigate(pages.front(language));
      forgetAnswers();
    },
  });
  return (
    <>
      <button
        type="button"
        className="link-button"
        disabled={signOut.isPending}
        onClick={() => {
          signOut.mutate();
        }}
      >
        {useTexts(texts)}
      </button>
      {signOut.error && <ProblemNotice error={signOut.error} />}
    </>
  );
}
