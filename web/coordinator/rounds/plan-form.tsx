import { useForm } from "react-hook-form";
import { roundTexts } from "../../../shared/forms/round-texts.ts";
import { type RoundPlan, roundPlan } from "../../../shared/round.ts";
import type { RoundView } from "../../../shared/views/coordinator-views.ts";
import { useAction } from "../../api/use-action.ts";
import { fieldsOf } from "../../forms/fields.tsx";
import { filled } from "../../forms/filled.ts";
import { LinesField } from "../../forms/lines-field.tsx";
import { readWholeNumber } from "../../forms/numbers.ts";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { ActionForm } from "../action-form.tsx";
import { texts } from "./rounds-texts.ts";

const { TextField } = fieldsOf<RoundPlan>();

/** The calendar of a round that has not opened yet. */
export function PlanForm({ round }: { round: RoundView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { year, opens, due, publishes, reminders } = round;
  const saving = useAction("PUT /api/coordinator/rounds/{year}");
  const form = useForm<RoundPlan>({
    resolver: schemaResolver(roundPlan(), language),
    defaultValues: { opens, due, publishes, reminders },
    shouldFocusError: false, // The summary of errors takes it.
  });
  return (
    <section>
      <h2>{own.plan}</h2>
      <p>{own.planText}</p>
      {saving.isSuccess && <Notice kind="success" title={own.saved} live />}
      <ActionForm
        form={form}
        texts={roundTexts}
        schema={roundPlan()}
        action={saving}
        label={own.save}
        onSubmit={(values) => {
          const body = roundPlan().parse(filled(values));
          saving.mutate(
            { params: { year }, body },
            { onError: (error) => tellProblem(error, form) },
          );
        }}
      >
        <TextField name="opens" type="date" />
        <TextField name="due" type="date" />
        <TextField name="publishes" type="date" />
        <LinesField name="reminders" read={readWholeNumber} />
      </ActionForm>
    </section>
  );
}
