import type { Answers } from "../../shared/report.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { useTexts } from "../language.tsx";
import { useAnswersLanguage } from "./answers-language.ts";

const texts = {
  fi: {
    heading: "Hyvä käytäntö",
    about:
      "Jos jokin onnistui niin, että siitä olisi muillekin hyötyä, kerro siitä tässä.",
  },
  sv: {
    heading: "God praxis",
    about:
      "Om något lyckades så att också andra kan ha nytta av det, berätta om det här.",
  },
  en: {
    heading: "Best practice",
    about:
      "If something went so well that others could use it too, tell it here.",
  },
};

const { CheckboxField, TextArea, TextField } = fieldsOf<Answers>();

/** A best practice, published only where the member says so. */
export function StoryPart() {
  const { heading, about } = useTexts(texts);
  const lang = useAnswersLanguage();
  return (
    <section>
      <h2>{heading}</h2>
      <p>{about}</p>
      <TextField name="story.title" lang={lang} optional />
      <TextArea name="story.text" rows={6} lang={lang} optional />
      <CheckboxField name="story.publish" />
    </section>
  );
}
