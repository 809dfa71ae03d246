import { useState } from "react";
import { useForm } from "react-hook-form";
import {
  type Feedback,
  feedbackTexts,
} from "../../shared/forms/feedback-texts.ts";
import { feedback } from "../../shared/inbox.ts";
import { isOffline } from "../api/problem.ts";
import { useApi } from "../api/use-answer.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { fieldsOf } from "../forms/fields.tsx";
import { Form } from "../forms/form.tsx";
import { schemaResolver } from "../forms/schema-resolver.ts";
import { tellProblem } from "../forms/tell-problem.ts";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { useLanguage, useTexts } from "../language.tsx";

const { TextArea, TextField } = fieldsOf<Feedback>();

const texts = {
  fi: {
    title: "Anna palautetta",
    intro:
      "Palaute menee verkoston koordinaattoreille. Sitä ei julkaista. Vastaamme 14 päivän kuluessa, jos jätät osoitteesi.",
    send: "Lähetä palaute",
    sent: "Kiitos palautteesta",
    sentText: "Koordinaattorit ovat saaneet sen.",
    failed: "Palautetta ei voitu lähettää",
    offline: "Tarkista verkkoyhteys ja lähetä uudelleen. Teksti on tallella.",
    later: "Yritä hetken kuluttua uudelleen. Teksti on tallella.",
  },
  sv: {
    title: "Ge respons",
    intro:
      "Responsen går till nätverkets koordinatorer. Den publiceras inte. Vi svarar inom 14 dagar om du lämnar din adress.",
    send: "Skicka respons",
    sent: "Tack för responsen",
    sentText: "Koordinatorerna har fått den.",
    failed: "Responsen kunde inte skickas",
    offline:
      "Kontrollera nätanslutningen och skicka på nytt. Texten finns kvar.",
    later: "Försök igen om en stund. Texten finns kvar.",
  },
  en: {
    title: "Give feedback",
    intro:
      "Feedback goes to the network’s coordinators. It is not published. We answer within 14 days if you leave your address.",
    send: "Send feedback",
    sent: "Thank you for your feedback",
    sentText: "The coordinators have received it.",
    failed: "The feedback could not be sent",
    offline: "Check your connection and send it again. Your text is kept.",
    later: "Try again in a moment. Your text is kept.",
  },
};

/** Feedback to the coordinators; the text stays in the form until they have it. */
export default function FeedbackPage() {
  const own = useTexts(texts);
  const language = useLanguage();
  const api = useApi();
  const [failure, setFailure] = useState<unknown>();
  const [isSent, setSent] = useState(false);
  const form = useForm<Feedback>({
    resolver: schemaResolver(feedback(), language),
    defaultValues: { message: "", email: "", page: "" },
    reValidateMode: "onSubmit",
  });
  const send = form.handleSubmit(async () => {
    setFailure(undefined);
    try {
      const { message, email, page } = form.getValues();
      const body = { message, ...(email && { email }), ...(page && { page }) };
      await api("POST /api/feedback", { body });
      setSent(true);
    } catch (error) {
      if (!tellProblem(error, form)) setFailure(error);
    }
  });
  if (isSent)
    return (
      <Page title={own.title}>
        <Notice kind="success" title={own.sent} live>
          <p>{own.sentText}</p>
        </Notice>
      </Page>
    );
  return (
    <Page title={own.title} description={own.intro}>
      <p>{own.intro}</p>
      <Form
        form={form}
        texts={feedbackTexts}
        schema={feedback()}
        onSubmit={(event) => void send(event)}
      >
        <ErrorSummary />
        {failure !== undefined && (
          <Notice kind="error" title={own.failed} live>
            <p>{isOffline(failure) ? own.offline : own.later}</p>
          </Notice>
        )}
        <TextArea name="message" rows={7} />
        <TextField name="page" optional />
        <TextField name="email" type="email" autoComplete="email" optional />
        <button type="submit" className="hds-button hds-button--primary">
          {own.send}
        </button>
      </Form>
    </Page>
  );
}
