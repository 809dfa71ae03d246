import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type * as z from "zod";
import type { FieldText } from "../../shared/forms/field-text.ts";
import type { Texts } from "../../shared/language.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { Form } from "../forms/form.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";

type ActionFormProps<Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  texts: Record<string, Texts<FieldText>>;
  schema: z.ZodType;
  action: { error: Error | null; isPending: boolean };
  onSubmit: (values: Values) => void;
  /** What the button does. */
  label: string;
  /** Beside the button. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A form that does one thing: what is wrong above its fields, and the button below. */
export function ActionForm<Values extends FieldValues>(
  props: ActionFormProps<Values>,
) {
  const { form, texts, schema, action, onSubmit, label, aside } = props;
  const submit = form.handleSubmit(onSubmit);
  return (
    <Form
      form={form}
      texts={texts}
      schema={schema}
      onSubmit={(event) => void submit(event)}
    >
      <ErrorSummary />
      {action.error && <ProblemNotice error={action.error} />}
      {props.children}
      <div className="actions">
        <button
          className="hds-button hds-button--primary"
          disabled={action.isPending}
        >
          {label}
        </button>
        {aside}
      </div>
    </Form>
  );
}
