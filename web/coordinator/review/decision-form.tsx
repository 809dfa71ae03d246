import { useForm, useWatch } from "react-hook-form";
import type * as z from "zod";
import {
  decisionMeanings,
  decisionWords,
  signingWords,
} from "../../../shared/forms/decision-texts.ts";
import type { FieldText } from "../../../shared/forms/field-text.ts";
import type { Texts } from "../../../shared/language.ts";
import type { OutboxMailName } from "../../../shared/mails/names.ts";
import type { Contact } from "../../../shared/member.ts";
import { fieldsOf } from "../../forms/fields.tsx";
import { filled } from "../../forms/filled.ts";
import { optionsOf } from "../../forms/options-of.ts";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { ActionForm } from "../action-form.tsx";
import { WhoIsMailed } from "../who-is-mailed.tsx";

const texts = {
  fi: { decide: "Kirjaa päätös" },
  sv: { decide: "Registrera beslutet" },
  en: { decide: "Record the decision" },
};

type Decision = keyof typeof decisionWords;
/** As it is being filled in: of several kinds of decisions. */
type Deciding = { decision: string; message: string; signing: string };

export type Choice = {
  decision: Decision;
  mail: OutboxMailName;
  /** Tells the member why. */
  worded?: true;
};

const { ChoiceField, TextArea } = fieldsOf<Deciding>();

type DecisionFormProps<Body> = {
  schema: z.ZodType<Body>;
  texts: Record<string, Texts<FieldText>>;
  choices: Choice[];
  readers: Contact[];
  /** An approval says whether it is signed anew. */
  asksSigning?: boolean;
  deciding: { error: Error | null; isPending: boolean };
  onDecide: (body: Body, onError: (error: Error) => void) => void;
};

/** One of a few decisions, its message where one is needed, and which mail it will send. */
export function DecisionForm<Body>(props: DecisionFormProps<Body>) {
  const { schema, choices, readers, asksSigning, deciding, onDecide } = props;
  const own = useTexts(texts);
  const language = useLanguage();
  const form = useForm<Deciding>({
    resolver: schemaResolver(schema, language),
    defaultValues: { decision: "", message: "", signing: "" },
    shouldFocusError: false, // The summary of errors takes it.
  });
  const chosen = useWatch({ control: form.control, name: "decision" });
  const choice = choices.find(({ decision }) => decision === chosen);
  const pick = (words: Record<Decision, Texts>) =>
    Object.fromEntries(
      choices.map(({ decision }) => [decision, words[decision]]),
    );
  return (
    <ActionForm
      form={form}
      texts={props.texts}
      schema={schema}
      action={deciding}
      label={own.decide}
      onSubmit={({ decision, message, signing }) => {
        // What a choice does not ask for is not sent with it.
        const asked = choice?.worded ? { message } : { signing };
        onDecide(schema.parse(filled({ decision, ...asked })), (error) => {
          tellProblem(error, form);
        });
      }}
    >
      <ChoiceField
        name="decision"
        options={optionsOf(
          pick(decisionWords),
          language,
          pick(decisionMeanings),
        )}
      />
      {choice?.worded && <TextArea name="message" rows={6} />}
      {asksSigning && choice?.decision === "approve" && (
        <ChoiceField
          name="signing"
          options={optionsOf(signingWords, language)}
        />
      )}
      {choice && (
        <WhoIsMailed
          mail={choice.mail}
          readers={readers}
          worded={choice.worded ?? false}
        />
      )}
    </ActionForm>
  );
}
