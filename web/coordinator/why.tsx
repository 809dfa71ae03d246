import { reasonIn } from "../../shared/views/audit-row.ts";
import { useLanguage } from "../language.tsx";
import { Written } from "../layout/written.tsx";

/** Why something was done: a reason of ours, or what somebody wrote, whose language the history does not keep. */
export function Why({ why }: { why: string }) {
  return (
    reasonIn(why, useLanguage()) ?? (
      <Written language={undefined}>{why}</Written>
    )
  );
}
