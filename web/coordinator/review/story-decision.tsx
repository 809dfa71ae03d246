import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { storyStateWords } from "../../../shared/coordinator-words.ts";
import { useAction } from "../../api/use-action.ts";
import { StateLabel } from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { besidesStale } from "../use-stale.ts";

const texts = {
  fi: {
    heading: "Hyvän käytännön julkaiseminen",
    about:
      "Jäsen antoi luvan julkaista hyvän käytännön. Se näkyy kaikille, kun vuoden tulokset on julkaistu. Päätöksen voi muuttaa.",
    approve: "Julkaise",
    decline: "Älä julkaise",
  },
  sv: {
    heading: "Publicering av god praxis",
    about:
      "Medlemmen gav lov att publicera sin goda praxis. Den syns för alla när årets resultat har publicerats. Beslutet kan ändras.",
    approve: "Publicera",
    decline: "Publicera inte",
  },
  en: {
    heading: "Publication of the best practice",
    about:
      "The member agreed to the publication of its best practice. Everyone sees it once the year’s results are published. The decision can be changed.",
    approve: "Publish",
    decline: "Do not publish",
  },
};

const colours = {
  offered: "info",
  approved: "success",
  declined: "plain",
} as const;

type StoryDecisionProps = {
  story: MemberFile["stories"][number];
  onError: (error: Error) => void;
  onSuccess: () => void;
};

/** Whether a best practice of an accepted report is published. */
export function StoryDecision(props: StoryDecisionProps) {
  const { story, onError, onSuccess } = props;
  const own = useTexts(texts);
  const language = useLanguage();
  const deciding = useAction("PUT /api/coordinator/stories/{storyId}/decision");
  const { error } = besidesStale(deciding);
  const button = (decision: "approve" | "decline", isDecided: boolean) => (
    <button
      type="button"
      className={`hds-button hds-button--${decision === "approve" ? "primary" : "secondary"}`}
      disabled={deciding.isPending || isDecided}
      onClick={() => {
        deciding.mutate(
          {
            params: { storyId: story.id },
            body: { decision },
            ifMatch: story.etag,
          },
          { onError, onSuccess },
        );
      }}
    >
      {own[decision]}
    </button>
  );
  return (
    <section aria-labelledby="story-decision">
      <h2 id="story-decision">{own.heading}</h2>
      <p role="status">
        <StateLabel colour={colours[story.state]}>
          {storyStateWords[story.state][language]}
        </StateLabel>
      </p>
      <p>{own.about}</p>
      {error && <ProblemNotice error={error} />}
      <div className="actions">
        {button("approve", story.state === "approved")}
        {button("decline", story.state === "declined")}
      </div>
    </section>
  );
}
