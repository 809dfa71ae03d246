import { useWatch } from "react-hook-form";
import type { ContactsEdit } from "../../shared/member.ts";
import { normalisedEmail, readEmail } from "../../shared/email.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";

const texts = {
  fi: {
    removed: "Olet poistamassa itseäsi",
    removedText:
      "Tallennuksen jälkeen sinut kirjataan ulos, etkä voi enää kirjautua organisaation puolesta.",
    changed: "Olet vaihtamassa omaa osoitettasi",
    changedText:
      "Tallennuksen jälkeen sinut kirjataan ulos. Kirjaudu sitten uudella osoitteella.",
  },
  sv: {
    removed: "Du håller på att ta bort dig själv",
    removedText:
      "När du har sparat loggas du ut och kan inte längre logga in för organisationen.",
    changed: "Du håller på att byta din egen adress",
    changedText:
      "När du har sparat loggas du ut. Logga sedan in med den nya adressen.",
  },
  en: {
    removed: "You are about to remove yourself",
    removedText:
      "When you have saved, you are signed out and can no longer sign in for the organisation.",
    changed: "You are about to change your own address",
    changedText:
      "When you have saved, you are signed out. Then sign in with the new address.",
  },
};

/** What saving means for the person who saves. */
export function LeavingNotice({ desk }: { desk: DeskView }) {
  const own = useTexts(texts);
  const contacts = useWatch<ContactsEdit, "contacts">({ name: "contacts" });
  const was = desk.contacts.find(({ contactId }) => contactId === desk.you);
  const is = contacts.find(({ contactId }) => contactId === desk.you);
  if (!is)
    return (
      <Notice kind="alert" title={own.removed} live>
        <p>{own.removedText}</p>
      </Notice>
    );
  const isChanged =
    was &&
    readEmail(is.email) &&
    normalisedEmail(is.email) !== normalisedEmail(was.email);
  return isChanged ? (
    <Notice kind="alert" title={own.changed} live>
      <p>{own.changedText}</p>
    </Notice>
  ) : null;
}
