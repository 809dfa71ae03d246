import { useForm } from "react-hook-form";
import { Link, useLocation } from "wouter";
import { memberChangeTexts } from "../../../shared/forms/member-change-texts.ts";
import { memberChange } from "../../../shared/member.ts";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { memberKindWords } from "../../../shared/words.ts";
import { useAction } from "../../api/use-action.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { fieldsOf } from "../../forms/fields.tsx";
import { filled } from "../../forms/filled.ts";
import { optionsOf } from "../../forms/options-of.ts";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Page } from "../../layout/page.tsx";
import { ActionForm } from "../action-form.tsx";
import { usePlaces } from "../places.ts";
import { useMemberOptions } from "./member-options.ts";

const texts = {
  fi: {
    title: "Muuta tietoja",
    save: "Tallenna",
    cancel: "Peruuta",
  },
  sv: {
    title: "Ändra uppgifterna",
    save: "Spara",
    cancel: "Avbryt",
  },
  en: {
    title: "Change the details",
    save: "Save",
    cancel: "Cancel",
  },
};

type Details = {
  organisation: {
    name: string;
    kind: string;
    businessId: string;
    website: string;
  };
  unit: string;
  coveredBy: string;
  mergedOn: string;
};

const { ChoiceField, SelectField, TextField } = fieldsOf<Details>();

const facts = ["unit", "coveredBy", "mergedOn"] as const;

const detailsOf = ({ organisation, ...file }: MemberFile): Details => ({
  organisation: {
    name: organisation.name,
    kind: organisation.kind,
    businessId: organisation.businessId ?? "",
    website: organisation.website ?? "",
  },
  unit: file.unit ?? "",
  coveredBy: file.coveredBy ?? "",
  mergedOn: file.mergedOn ?? "",
});

/** Only the facts that change: an emptied one is taken away. */
const changeOf = (details: Details, was: Details) => ({
  organisation: filled(details.organisation),
  ...Object.fromEntries(
    facts
      .filter((fact) => details[fact] !== was[fact])
      .map((fact) => [fact, details[fact] || null]),
  ),
});

function DetailsForm({ file }: { file: MemberFile }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const [, navigate] = useLocation();
  const others = useMemberOptions(file.id);
  const changing = useAction("PATCH /api/coordinator/members/{id}");
  const was = detailsOf(file);
  const form = useForm<Details>({
    resolver: schemaResolver(memberChange(), language),
    defaultValues: was,
    shouldFocusError: false, // The summary of errors takes it.
  });
  const back = places.member(file.id);
  return (
    <ActionForm
      form={form}
      texts={memberChangeTexts}
      schema={memberChange()}
      action={changing}
      label={own.save}
      aside={<Link href={back}>{own.cancel}</Link>}
      onSubmit={(details) => {
        const body = memberChange().parse(changeOf(details, was));
        changing.mutate(
          { params: { id: file.id }, body },
          {
            onSuccess: () => {
              navigate(back);
            },
            onError: (error) => tellProblem(error, form),
          },
        );
      }}
    >
      <TextField name="organisation.name" />
      <ChoiceField
        name="organisation.kind"
        options={optionsOf(memberKindWords, language)}
      />
      <TextField name="organisation.businessId" />
      <TextField name="organisation.website" type="url" optional />
      <TextField name="unit" optional />
      <SelectField name="coveredBy" options={others} optional />
      <TextField name="mergedOn" type="date" optional />
    </ActionForm>
  );
}

type DetailsPageProps = { params: Record<string, string | undefined> };

/** A member's name, kind and business ID, and who reports for it. */
export default function DetailsPage({ params: { id = "" } }: DetailsPageProps) {
  const own = useTexts(texts);
  const file = useAnswer("GET /api/coordinator/members/{id}", {
    params: { id },
  });
  return (
    <Page title={own.title} of={file.organisation.name}>
      <DetailsForm file={file} />
    </Page>
  );
}
