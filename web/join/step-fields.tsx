import type { Texts } from "../../shared/language.ts";
import type { MemberKind } from "../../shared/member.ts";
import { useFormContext, useWatch } from "react-hook-form";
import { memberKindWords, type Words } from "../../shared/words.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { useLanguageOptions } from "../forms/language-options.ts";
import { optionsOf } from "../forms/options-of.ts";
import { GoalList } from "../goals/goal-list.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import type { ApplicationForm } from "./application-form.ts";
import { Review } from "./review.tsx";
import type { Step } from "./steps.ts";

const { TextField, ChoiceField } = fieldsOf<ApplicationForm>();

const kindHelp: Words<MemberKind> = {
  business: {
    fi: "Yritys, joka antaa vähintään yhden tavoitteen.",
    sv: "Ett företag som anger minst ett mål.",
    en: "A business that gives at least one goal.",
  },
  supporting: {
    fi: "Korkeakoulu, yhdistys tai muu organisaatio. Tavoitteet ovat vapaaehtoisia.",
    sv: "En högskola, en förening eller en annan organisation. Mål är frivilliga.",
    en: "A university, an association or another organisation. Goals are voluntary.",
  },
};

function OrganisationFields() {
  const language = useLanguage();
  const kind = useWatch<ApplicationForm, "organisation.kind">({
    name: "organisation.kind",
  });
  return (
    <>
      <TextField name="organisation.name" autoComplete="organization" />
      <ChoiceField
        name="organisation.kind"
        options={optionsOf(memberKindWords, language, kindHelp)}
      />
      <TextField
        name="organisation.businessId"
        optional={kind === "supporting"}
      />
      <TextField
        name="organisation.website"
        type="url"
        autoComplete="url"
        optional
      />
    </>
  );
}

function ContactFields() {
  return (
    <>
      <TextField name="contact.name" autoComplete="name" />
      <TextField name="contact.email" type="email" autoComplete="email" />
      <TextField name="contact.phone" type="tel" autoComplete="tel" optional />
      <ChoiceField name="contact.language" options={useLanguageOptions()} />
    </>
  );
}

const goalTexts: Texts<Record<MemberKind, string>> = {
  fi: {
    business:
      "Kirjoita 1–20 tavoitetta. Valitse vapaasti, mihin keskitytte: tavoitteiden pitää parantaa nykytilaa ja ylittää lain vaatimukset.",
    supporting:
      "Tukijäsen voi antaa enintään 20 tavoitetta. Jos tavoitteita ei ole, raporttiakaan ei tarvita.",
  },
  sv: {
    business:
      "Skriv 1–20 mål. Ni väljer fritt vad ni fokuserar på: målen ska förbättra nuläget och gå längre än lagen kräver.",
    supporting:
      "En stödmedlem kan ange högst 20 mål. Den som inte har några mål behöver inte heller rapportera.",
  },
  en: {
    business:
      "Write 1–20 goals. Choose freely what to focus on: the goals are to improve on the present state and go beyond what the law requires.",
    supporting:
      "A supporting member may give up to 20 goals. Without goals there is nothing to report either.",
  },
};

function GoalFields() {
  const own = useTexts(goalTexts);
  const { getValues } = useFormContext<ApplicationForm>();
  const kind = getValues("organisation.kind") ?? "business";
  return (
    <>
      <p>{own[kind]}</p>
      <GoalList />
    </>
  );
}

type StepFieldsProps = { step: Step; goTo: (step: Step) => void };

/** What each step asks. */
export function StepFields({ step, goTo }: StepFieldsProps) {
  switch (step) {
    case "organisation":
      return <OrganisationFields />;
    case "contact":
      return <ContactFields />;
    case "goals":
      return <GoalFields />;
    case "review":
      return <Review goTo={goTo} />;
  }
}
