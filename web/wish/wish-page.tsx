import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Link } from "wouter";
import { wishTexts } from "../../shared/forms/wish-texts.ts";
import { type Wish, wish } from "../../shared/inbox.ts";
import { pages } from "../../shared/pages.ts";
import { useAnswer, useApi } from "../api/use-answer.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { fieldsOf } from "../forms/fields.tsx";
import { Form } from "../forms/form.tsx";
import { schemaResolver } from "../forms/schema-resolver.ts";
import { tellProblem } from "../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";

const texts = {
  fi: {
    title: "Toive koordinaattoreille",
    lead: "Mitä toivoisitte verkostolta: työpajan aiheen, apua tavoitteeseen, yhteyden toiseen jäseneen?",
    send: "Lähetä toive",
    sent: "Kiitos! Toive on lähetetty",
    next: "Koordinaattorit lukevat sen ja vastaavat tarvittaessa sähköpostilla.",
    desk: "Jäsenen työpöydälle",
  },
  sv: {
    title: "Önskemål till koordinatorerna",
    lead: "Vad önskar ni av nätverket: ett ämne för en workshop, hjälp med ett mål, kontakt med en annan medlem?",
    send: "Skicka önskemålet",
    sent: "Tack! Önskemålet är skickat",
    next: "Koordinatorerna läser det och svarar vid behov per e-post.",
    desk: "Till medlemmens arbetsbord",
  },
  en: {
    title: "A wish to the coordinators",
    lead: "What would you like from the network: a topic for a workshop, help with a goal, contact with another member?",
    send: "Send the wish",
    sent: "Thank you! The wish has been sent",
    next: "The coordinators will read it, and answer by email where needed.",
    desk: "To the member’s desk",
  },
};

const { TextArea } = fieldsOf<Wish>();

/** A wish or a question; never published. */
export default function WishPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const api = useApi();
  const { member } = useAnswer("GET /api/my", {});
  const form = useForm<Wish>({
    resolver: schemaResolver(wish(), language),
    defaultValues: { message: "" },
    shouldFocusError: false, // The summary of errors takes it.
  });
  const sending = useMutation({
    mutationFn: (body: Wish) => api("POST /api/my/wishes", { body }),
    onError: (error) => tellProblem(error, form),
  });
  const send = form.handleSubmit((body) => {
    sending.mutate(body);
  });
  const desk = <Link href={pages.desk(language)}>{own.desk}</Link>;
  if (sending.isSuccess)
    return (
      <Page title={own.title} part="sent">
        <Notice kind="success" title={own.sent}>
          <p>{own.next}</p>
        </Notice>
        {desk}
      </Page>
    );
  return (
    <Page title={own.title}>
      <p className="lead">{own.lead}</p>
      <p className="muted">
        <bdi>{member.organisation.name}</bdi>
      </p>
      <Form
        form={form}
        texts={wishTexts}
        schema={wish()}
        onSubmit={(event) => void send(event)}
      >
        <ErrorSummary />
        {sending.error && <ProblemNotice error={sending.error} />}
        <TextArea name="message" rows={6} />
        <div className="actions">
          <button
            className="hds-button hds-button--primary"
            disabled={sending.isPending}
          >
            {own.send}
          </button>
          {desk}
        </div>
      </Form>
    </Page>
  );
}
