import { useForm } from "react-hook-form";
import { codeEntryTexts } from "../../shared/forms/sign-in-texts.ts";
import { type CodeEntry, codeEntry } from "../../shared/sign-in.ts";
import { needsSignIn, Problem } from "../api/problem.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { Form } from "../forms/form.tsx";
import { schemaResolver } from "../forms/schema-resolver.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { useSignIn } from "./use-sign-in.ts";

const texts = {
  fi: "Kirjaudu koodilla",
  sv: "Logga in med koden",
  en: "Sign in with the code",
};

const { TextField } = fieldsOf<CodeEntry>();

/** The way in on any device. Asks for the address only where it was not typed before. */
export function CodeForm({ email }: { email: string | undefined }) {
  const language = useLanguage();
  const form = useForm<CodeEntry>({
    resolver: schemaResolver(codeEntry(), language),
    defaultValues: { email: email ?? "", code: "" },
  });
  const signIn = useSignIn();
  const send = form.handleSubmit((entry) => {
    signIn.mutate(entry, {
      onError: (error) => {
        if (!needsSignIn(error) || !(error instanceof Problem)) return;
        const message = error.detail ?? "";
        form.setError("code", { message }, { shouldFocus: true });
      },
    });
  });
  return (
    <Form
      form={form}
      texts={codeEntryTexts}
      schema={codeEntry()}
      onSubmit={(event) => void send(event)}
    >
      {signIn.error && !needsSignIn(signIn.error) && (
        <ProblemNotice error={signIn.error} />
      )}
      {email === undefined && (
        <TextField name="email" type="email" autoComplete="email" />
      )}
      <TextField name="code" autoComplete="one-time-code" />
      <button
        className="hds-button hds-button--primary"
        disabled={signIn.isPending}
      >
        {useTexts(texts)}
      </button>
    </Form>
  );
}
