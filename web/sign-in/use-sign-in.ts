import { useMutation } from "@tanstack/react-query";
import { useLocation } from "wouter";
import type { CodeEntry } from "../../shared/sign-in.ts";
import { useApi } from "../api/use-answer.ts";
import { useForgetAnswers } from "../api/use-forget-answers.ts";
import { useLanguage } from "../language.tsx";
import { needsSignIn } from "../api/problem.ts";
import { awaitsLink, forgetSignIn, rememberedSignIn } from "./memory.ts";
import { forgetSecret } from "./use-secret.ts";

/** Signs in by the link's token or by the typed code, and goes where the person was heading. */
export function useSignIn() {
  const api = useApi();
  const language = useLanguage();
  const forgetAnswers = useForgetAnswers();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: async (body: { token: string } | CodeEntry) => {
      try {
        await api("POST /api/sessions", { body });
      } catch (error) {
        if (!needsSignIn(error) || awaitsLink()) throw error;
        // The link was pressed before in this browser: that sign-in goes on, if it has not ended.
        await api("GET /api/my", {}).catch(() => {
          throw error;
        });
      }
    },
    onSuccess: () => {
      const { to = "/my" } = rememberedSignIn();
      forgetSignIn();
      forgetSecret("token");
      forgetAnswers();
      navigate(`/${language}${to}`, { replace: true });
    },
  });
}
