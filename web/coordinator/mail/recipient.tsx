import type { MailView } from "../../../shared/views/mail-view.ts";
import { useTexts } from "../../language.tsx";
import { texts } from "./mail-texts.ts";

/** Whom a mail goes to, as far as the person is still known. */
export function Recipient({ to }: Pick<MailView, "to">) {
  const own = useTexts(texts);
  switch (to.kind) {
    case "coordinators":
      return own.coordinators;
    case "former-contact":
      return own.former;
    case "contact":
      return (
        <>
          <bdi>{to.name}</bdi> <span className="muted">{to.email}</span>
        </>
      );
  }
}
