import { useState } from "react";
import { AskForLink } from "./ask-for-link.tsx";
import { CheckMail } from "./check-mail.tsx";
import { Invited } from "./invited.tsx";
import { rememberedSignIn } from "./memory.ts";
import { PressToSignIn } from "./press-to-sign-in.tsx";
import { TypeCode } from "./type-code.tsx";
import type { LinkFor } from "./use-ask-for-link.ts";
import { forgetSecret, useSecret } from "./use-secret.ts";

type View = "ask" | "code" | { sentFor: LinkFor };

function Views({ token }: { token: string | undefined }) {
  const [view, setView] = useState<View>();
  const show = (next: View) => {
    forgetSecret("token");
    setView(next);
  };
  const onSent = (sentFor: LinkFor) => {
    show({ sentFor });
  };
  const onAsk = () => {
    show("ask");
  };
  const onCode = () => {
    show("code");
  };
  if (view === undefined && token !== undefined)
    return <PressToSignIn {...{ token, onSent, onAsk }} />;
  const { invitation } = rememberedSignIn();
  if (view === undefined && invitation !== undefined)
    return <Invited {...{ invitation, onSent, onAsk }} />;
  if (view === undefined || view === "ask")
    return <AskForLink {...{ onSent, onCode }} />;
  if (view === "code") return <TypeCode onBack={onAsk} />;
  return <CheckMail linkFor={view.sentFor} onOther={onAsk} />;
}

/** Begins at the button where a mailed link was opened, else at the question for the address. */
export default function SignInPage() {
  const token = useSecret("token");
  return <Views key={token} token={token} />;
}
