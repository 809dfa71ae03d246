import type { MailView } from "../../../shared/views/mail-view.ts";
import {
  mailReasonWords,
  mailStateWords,
} from "../../../shared/coordinator-words.ts";
import { StateLabel } from "../../desk/state-label.tsx";
import { useLanguage } from "../../language.tsx";

const colours = {
  queued: "info",
  sending: "info",
  sent: "plain",
  delivered: "success",
  bounced: "alert",
  complained: "alert",
  failed: "alert",
  dropped: "plain",
} as const satisfies Record<MailView["state"], string>;

/** How far a mail has come, and why where the state alone does not say. */
export function MailState({ state, why }: Pick<MailView, "state" | "why">) {
  const language = useLanguage();
  return (
    <>
      <StateLabel colour={colours[state]}>
        {mailStateWords[state][language]}
      </StateLabel>
      {why && (
        <span className="state-reason">{mailReasonWords[why][language]}</span>
      )}
    </>
  );
}
