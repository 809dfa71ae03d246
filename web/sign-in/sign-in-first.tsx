import { useEffect } from "react";
import { useLocation } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useLanguage } from "../language.tsx";
import { Loading } from "../layout/loading.tsx";
import { invitationIn } from "./invitation.ts";
import { rememberSignIn } from "./memory.ts";

/** A member's page without a session: to the sign-in, and back here after it. Whoever was invited needs no address. */
export function SignInFirst() {
  const language = useLanguage();
  const [path, navigate] = useLocation();
  useEffect(() => {
    const invitation = invitationIn(location.hash);
    rememberSignIn({
      to: path.slice(1 + language.length),
      ...(invitation && { invitation }),
    });
    navigate(pages.askForLink(language), { replace: true });
  }, [path, language, navigate]);
  return <Loading />;
}
