import type { MemberPage } from "../../shared/views/public-views.ts";
import { themeWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { PromiseText } from "../goals/promise-text.tsx";
import { Written } from "../layout/written.tsx";
import { GoalYears } from "./goal-years.tsx";

const texts = {
  fi: {
    description: "Mitä tehdään",
    beyondLaw: "Miten tämä ylittää lain vaatimukset",
    ended: "Päättynyt",
    endedIn: (year: string) => `Päättynyt ${year}`,
  },
  sv: {
    description: "Vad som görs",
    beyondLaw: "Hur detta går längre än lagen kräver",
    ended: "Avslutat",
    endedIn: (year: string) => `Avslutat ${year}`,
  },
  en: {
    description: "What is done",
    beyondLaw: "How this goes beyond the law",
    ended: "Ended",
    endedIn: (year: string) => `Ended ${year}`,
  },
};

type Goal =
  MemberPage["commitment"]["goals"][number] | MemberPage["endedGoals"][number];

/** A goal of the commitment, or one that was left out of it since. */
export function GoalCard({ goal }: { goal: Goal }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { title, theme, promise, language: written } = goal;
  const said = (heading: string, text: string | undefined) =>
    text && (
      <>
        <h4>{heading}</h4>
        <p className="as-written">
          <Written language={written}>{text}</Written>
        </p>
      </>
    );
  return (
    <article className="card goal">
      <p className="theme-tag goal__theme">{themeWords[theme][language]}</p>
      <h3>
        <Written language={written}>{title}</Written>
      </h3>
      <p className="goal__promise">
        <PromiseText promised={promise} written={written} />
      </p>
      {"ended" in goal ? (
        <p>
          {goal.ended.on ? own.endedIn(goal.ended.on.slice(0, 4)) : own.ended}
        </p>
      ) : (
        <>
          {said(own.description, goal.description)}
          {said(own.beyondLaw, goal.beyondLaw)}
        </>
      )}
      <GoalYears goal={goal} />
    </article>
  );
}
