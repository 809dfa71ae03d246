import { useForm, useWatch } from "react-hook-form";
import { Link, useLocation } from "wouter";
import { endingTexts } from "../../../shared/forms/member-change-texts.ts";
import { primaryReaders } from "../../../shared/mails/addressed.ts";
import { ending } from "../../../shared/member.ts";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { endReasonWords } from "../../../shared/words.ts";
import { useAction } from "../../api/use-action.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { fieldsOf } from "../../forms/fields.tsx";
import { filled } from "../../forms/filled.ts";
import { optionsOf } from "../../forms/options-of.ts";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { ActionForm } from "../action-form.tsx";
import { usePlaces } from "../places.ts";
import { WhoIsMailed } from "../who-is-mailed.tsx";
import { useMemberOptions } from "./member-options.ts";

const texts = {
  fi: {
    title: "Päätä jäsenyys",
    warning: "Jäsenyyden päättämistä ei voi kumota",
    what: "Ilmastositoumus päättyy, lähettämättömiä raportteja ei enää vaadita, eikä jäsen saa enää viestejä. Julkaistut vuodet ja hyväksytyt raportit säilyvät.",
    end: "Päätä jäsenyys",
    cancel: "Peruuta",
  },
  sv: {
    title: "Avsluta medlemskapet",
    warning: "Det går inte att ångra att ett medlemskap avslutas",
    what: "Klimatåtagandet upphör, rapporter som inte har skickats in krävs inte längre och medlemmen får inga fler meddelanden. Publicerade år och godkända rapporter består.",
    end: "Avsluta medlemskapet",
    cancel: "Avbryt",
  },
  en: {
    title: "End the membership",
    warning: "The end of a membership cannot be undone",
    what: "The climate commitment ends, unsent reports are not required any more, and the member gets no more mail. Published years and accepted reports stay.",
    end: "End the membership",
    cancel: "Cancel",
  },
};

type EndingFields = {
  reason: string;
  on: string;
  successorId: string;
  message: string;
};

const { ChoiceField, SelectField, TextArea, TextField } =
  fieldsOf<EndingFields>();

function EndingForm({ file }: { file: MemberFile }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const [, navigate] = useLocation();
  const others = useMemberOptions(file.id);
  const endingIt = useAction("POST /api/coordinator/members/{id}/end");
  const form = useForm<EndingFields>({
    resolver: schemaResolver(ending(), language),
    defaultValues: { reason: "", on: "", successorId: "", message: "" },
    shouldFocusError: false, // The summary of errors takes it.
  });
  const reason = useWatch({ control: form.control, name: "reason" });
  const merged = reason === "merged";
  const back = places.member(file.id);
  return (
    <ActionForm
      form={form}
      texts={endingTexts}
      schema={ending()}
      action={endingIt}
      label={own.end}
      aside={<Link href={back}>{own.cancel}</Link>}
      onSubmit={({ successorId, ...values }) => {
        const given = { ...values, ...(merged && { successorId }) };
        endingIt.mutate(
          { params: { id: file.id }, body: ending().parse(filled(given)) },
          {
            onSuccess: () => {
              navigate(back);
            },
            onError: (error) => tellProblem(error, form),
          },
        );
      }}
    >
      <ChoiceField
        name="reason"
        options={optionsOf(endReasonWords, language)}
      />
      {merged && <SelectField name="successorId" options={others} optional />}
      <TextField name="on" type="date" />
      <TextArea name="message" optional />
      <WhoIsMailed
        mail="member-ended"
        readers={primaryReaders(file)}
        worded={false}
      />
    </ActionForm>
  );
}

type EndingPageProps = { params: Record<string, string | undefined> };

/** The end of a membership: why, from when, who follows. */
export default function EndingPage({ params: { id = "" } }: EndingPageProps) {
  const own = useTexts(texts);
  const file = useAnswer("GET /api/coordinator/members/{id}", {
    params: { id },
  });
  return (
    <Page title={own.title} of={file.organisation.name}>
      <Notice kind="alert" title={own.warning}>
        <p>{own.what}</p>
      </Notice>
      <EndingForm file={file} />
    </Page>
  );
}
