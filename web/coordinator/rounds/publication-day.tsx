import { useForm } from "react-hook-form";
import { roundTexts } from "../../../shared/forms/round-texts.ts";
import { type RoundPlan, roundPlan } from "../../../shared/round.ts";
import type { RoundView } from "../../../shared/views/coordinator-views.ts";
import { useAction } from "../../api/use-action.ts";
import { fieldsOf } from "../../forms/fields.tsx";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { Notice } from "../../layout/notice.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { ActionForm } from "../action-form.tsx";
import { texts } from "./rounds-texts.ts";

type DayForm = Pick<RoundPlan, "publishes">;
const { TextField } = fieldsOf<DayForm>();
const schema = () => roundPlan().pick({ publishes: true });

/** Until a year's results are out: another day for them, or none for the time being. */
export function PublicationDay({ round }: { round: RoundView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { year, publishes, held } = round;
  const moving = useAction("PUT /api/coordinator/rounds/{year}");
  const holding = useAction("PUT /api/coordinator/rounds/{year}");
  const form = useForm<DayForm>({
    resolver: schemaResolver(schema(), language),
    defaultValues: { publishes },
    shouldFocusError: false, // The summary of errors takes it.
  });
  return (
    <section>
      <h2>{own.publicationDay}</h2>
      <p>{held ? own.heldText : own.publicationDayText}</p>
      {moving.isSuccess && <Notice kind="success" title={own.moved} live />}
      {holding.error && <ProblemNotice error={holding.error} />}
      <ActionForm
        form={form}
        texts={roundTexts}
        schema={schema()}
        action={moving}
        label={own.move}
        aside={
          <button
            type="button"
            className="hds-button hds-button--secondary"
            disabled={holding.isPending}
            onClick={() => {
              holding.mutate({ params: { year }, body: { held: !held } });
            }}
          >
            {held ? own.resume : own.hold}
          </button>
        }
        onSubmit={(body) => {
          moving.mutate(
            { params: { year }, body },
            { onError: (error) => tellProblem(error, form) },
          );
        }}
      >
        <TextField name="publishes" type="date" />
      </ActionForm>
    </section>
  );
}
