import { useMutation } from "@tanstack/react-query";
import { useApi } from "../api/use-answer.ts";
import { rememberedSignIn, rememberSignIn } from "./memory.ts";

/** An address, or the invitation of a mailed link. */
export type LinkFor = { email: string } | { invitation: string };

/** Has a sign-in link mailed, and remembers for whom. */
export function useAskForLink(done: (linkFor: LinkFor) => void) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: LinkFor) => api("POST /api/sign-in-links", { body }),
    onSuccess: (_, linkFor) => {
      const { to } = rememberedSignIn();
      rememberSignIn({ ...(to && { to }), ...linkFor });
      done(linkFor);
    },
  });
}
