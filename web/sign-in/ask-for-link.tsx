import { useForm } from "react-hook-form";
import { linkRequestTexts } from "../../shared/forms/sign-in-texts.ts";
import { type LinkRequest, linkRequest } from "../../shared/sign-in.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { Form } from "../forms/form.tsx";
import { schemaResolver } from "../forms/schema-resolver.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { rememberedSignIn } from "./memory.ts";
import { type LinkFor, useAskForLink } from "./use-ask-for-link.ts";

const texts = {
  fi: {
    title: "Kirjaudu sisään",
    description:
      "Jäsenen yhteyshenkilö kirjautuu sähköpostiin tulevalla linkillä tai koodilla.",
    lead: "Salasanaa ei tarvita. Saat sähköpostiisi linkin ja koodin, joilla pääset jäsenen työpöydälle.",
    send: "Lähetä kirjautumislinkki",
    code: "Minulla on jo koodi",
  },
  sv: {
    title: "Logga in",
    description:
      "En medlems kontaktperson loggar in med en länk eller kod som kommer per e-post.",
    lead: "Du behöver inget lösenord. Du får en länk och en kod per e-post, och med dem kommer du till medlemmens arbetsbord.",
    send: "Skicka inloggningslänken",
    code: "Jag har redan en kod",
  },
  en: {
    title: "Sign in",
    description:
      "A member’s contact signs in with a link or a code that comes by email.",
    lead: "You need no password. You get a link and a code by email, and either of them takes you to the member’s desk.",
    send: "Send the sign-in link",
    code: "I already have a code",
  },
};

const { TextField } = fieldsOf<LinkRequest>();

type AskForLinkProps = {
  onSent: (linkFor: LinkFor) => void;
  onCode: () => void;
};

/** Asks for the address; what follows is the same for every one. */
export function AskForLink({ onSent, onCode }: AskForLinkProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const form = useForm<LinkRequest>({
    resolver: schemaResolver(linkRequest(), language),
    defaultValues: { email: rememberedSignIn().email ?? "" },
  });
  const ask = useAskForLink(onSent);
  const send = form.handleSubmit((body) => {
    ask.mutate(body);
  });
  return (
    <Page title={own.title} description={own.description}>
      <p className="lead">{own.lead}</p>
      <Form
        form={form}
        texts={linkRequestTexts}
        schema={linkRequest()}
        onSubmit={(event) => void send(event)}
      >
        {ask.error && <ProblemNotice error={ask.error} />}
        <TextField name="email" type="email" autoComplete="email" />
        <div className="actions">
          <button
            className="hds-button hds-button--primary"
            disabled={ask.isPending}
          >
            {own.send}
          </button>
          <button
            type="button"
            className="hds-button hds-button--supplementary"
            onClick={onCode}
          >
            {own.code}
          </button>
        </div>
      </Form>
    </Page>
  );
}
