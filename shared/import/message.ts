import { issueMessage } from "../issue-texts.ts";
import type { Language, Texts } from "../language.ts";
import { shownNumber } from "../shown.ts";
import { readTypedNumber } from "../typed-number.ts";
import { choicesIn } from "./columns.ts";
import type { RowIssue } from "./rows.ts";

const texts: Texts<{ choices: string; or: string }> = {
  fi: { choices: "Vaihtoehdot", or: "vai" },
  sv: { choices: "Alternativ", or: "eller" },
  en: { choices: "Options", or: "or" },
};

/** What is wrong with a cell, with what it could have been: the words it may hold, or the two numbers it may mean. */
export function rowMessage(issue: RowIssue, language: Language): string {
  const { code, column, cell = "" } = issue;
  const own = texts[language];
  const message = issueMessage(issue, language);
  const choices = code === "not-one-of" ? choicesIn(column, language) : [];
  if (choices.length > 0)
    return `${message} ${own.choices}: ${choices.join(", ")}.`;
  const read = readTypedNumber(cell);
  if (code === "read-in-two-ways" && read.kind === "two-ways") {
    const [one, other] = read.readings.map((value) =>
      shownNumber(value, language),
    );
    return `${message} ${cell}: ${one} ${own.or} ${other}?`;
  }
  return message;
}
