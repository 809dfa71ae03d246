import { Problem } from "../api/problem.ts";
import { useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";

const texts = {
  fi: {
    again:
      "Kirjoittamasi on tallessa. Voit lähettää sen uudelleen: hakemus ei tule perille kahdesti.",
    earlier: "Hakemus on jo tullut perille aiemmassa muodossaan",
    explain:
      "Vahvista se sähköpostiin tulleesta linkistä, tai lähetä muutettu hakemus uutena. Vahvista silloin vain uusi.",
    asNew: "Lähetä uutena hakemuksena",
  },
  sv: {
    again:
      "Det du har skrivit finns kvar. Du kan skicka det på nytt: ansökan kommer inte fram två gånger.",
    earlier: "Ansökan har redan kommit fram i sin tidigare form",
    explain:
      "Bekräfta den med länken i din e-post, eller skicka den ändrade ansökan som en ny. Bekräfta då bara den nya.",
    asNew: "Skicka som en ny ansökan",
  },
  en: {
    again:
      "What you have written is kept. You can send it again: the application will not arrive twice.",
    earlier: "The application has already arrived as it was before",
    explain:
      "Confirm that one by the link in your email, or send the changed application as a new one. Then confirm only the new one.",
    asNew: "Send as a new application",
  },
};

type NotSentProps = { error: unknown; sendAsNew: () => void };

/** Why the application did not go out. Wrong fields are told at the fields. */
export function NotSent({ error, sendAsNew }: NotSentProps) {
  const own = useTexts(texts);
  const problem = error instanceof Problem ? error : undefined;
  if (!error || (problem && problem.errors.length > 0)) return null;
  if (problem?.code === "id-taken")
    return (
      <Notice kind="alert" title={own.earlier} live>
        <p>{own.explain}</p>
        <button
          type="button"
          className="hds-button hds-button--secondary"
          onClick={sendAsNew}
        >
          {own.asNew}
        </button>
      </Notice>
    );
  return (
    <ProblemNotice error={error}>
      <p>{own.again}</p>
    </ProblemNotice>
  );
}
