import { useForm } from "react-hook-form";
import { withdrawalTexts } from "../../../shared/forms/edition-texts.ts";
import {
  type EditionToWithdraw,
  editionToWithdraw,
} from "../../../shared/results/results.ts";
import { missingIn, noteInLanguages } from "../../../shared/results/note.ts";
import { useAction } from "../../api/use-action.ts";
import { ErrorSummary } from "../../forms/error-summary.tsx";
import { filled } from "../../forms/filled.ts";
import { Form } from "../../forms/form.tsx";
import { labelOf } from "../../forms/label-of.ts";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { ConfirmButton } from "../../layout/confirm-button.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { useNetwork } from "../../network.tsx";
import { emptyNote, NoteFields } from "./note-fields.tsx";
import { texts } from "./results-texts.ts";

/** Says of each language by itself that its note is missing. */
const withdrawalForm = () =>
  editionToWithdraw().extend({ note: noteInLanguages().optional() });

/** Takes the newest edition back, with a note that everybody reads in its place. */
export function WithdrawForm({
  year,
  edition,
}: {
  year: number;
  edition: number;
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { languages } = useNetwork();
  const withdrawing = useAction(
    "POST /api/coordinator/rounds/{year}/withdrawal",
  );
  const form = useForm<EditionToWithdraw>({
    resolver: schemaResolver(withdrawalForm(), language, (body) =>
      missingIn(withdrawalForm().parse(body).note, languages),
    ),
    defaultValues: { edition, note: emptyNote },
    shouldFocusError: false, // The summary of errors takes it.
  });
  const withdraw = form.handleSubmit((values) => {
    const body = editionToWithdraw().parse(filled({ ...values, edition }));
    withdrawing.mutate(
      { params: { year }, body },
      { onError: (error) => tellProblem(error, form) },
    );
  });
  return (
    <section className="no-print">
      <h2>{own.withdraw}</h2>
      <p>{own.withdrawText}</p>
      <Form
        form={form}
        texts={withdrawalTexts}
        schema={editionToWithdraw()}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <ErrorSummary
          labelOf={(name) => labelOf(withdrawalTexts, name, language)}
        />
        {withdrawing.error && <ProblemNotice error={withdrawing.error} />}
        <NoteFields />
        <ConfirmButton
          label={own.withdrawNth(edition)}
          question={own.withdrawAsk(edition)}
          yes={own.withdraw}
          no={own.no}
          disabled={withdrawing.isPending}
          onConfirm={() => void withdraw()}
        />
      </Form>
    </section>
  );
}
