import type { AnswerOf } from "../../../shared/route-types.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { shownMoment } from "../shown-moment.ts";
import { standstillWords, texts } from "./standstill-texts.ts";

type StandstillProps = {
  stopped: NonNullable<AnswerOf<"listMail">["mailStopped"]>;
};

/** That the mail service takes no mail: since when, why, and that nothing is lost. */
export function Standstill({ stopped }: StandstillProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <Notice kind="alert" title={own.title}>
      <p>
        {standstillWords[stopped.why][language]}{" "}
        {own.since(shownMoment(stopped.since, language))}
      </p>
      <p>{own.waits}</p>
    </Notice>
  );
}
