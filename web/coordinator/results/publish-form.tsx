import { useForm } from "react-hook-form";
import { editionTexts } from "../../../shared/forms/edition-texts.ts";
import {
  type EditionToPublish,
  editionToPublish,
} from "../../../shared/results/results.ts";
import { missingIn } from "../../../shared/results/note.ts";
import { useAction } from "../../api/use-action.ts";
import { ErrorSummary } from "../../forms/error-summary.tsx";
import { fieldsOf } from "../../forms/fields.tsx";
import { filled } from "../../forms/filled.ts";
import { Form } from "../../forms/form.tsx";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { ConfirmButton } from "../../layout/confirm-button.tsx";
import { Notice } from "../../layout/notice.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { useNetwork } from "../../network.tsx";
import { besidesStale } from "../use-stale.ts";
import { emptyNote, NoteFields } from "./note-fields.tsx";
import { texts } from "./results-texts.ts";

const { CheckboxField } = fieldsOf<EditionToPublish>();

/** The next edition of a year; a later one says what has changed. */
export function PublishForm({
  year,
  number,
  etag,
  belowFloor,
  onError,
  onSuccess,
}: {
  year: number;
  number: number;
  /** Of the results that were read. */
  etag: string;
  onError: (error: Error) => void;
  onSuccess: () => void;
  /** So few reports are accepted that it has to be confirmed. */
  belowFloor: boolean;
}) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { languages } = useNetwork();
  const isFirst = number === 1;
  const publishing = useAction("POST /api/coordinator/rounds/{year}/editions");
  const form = useForm<EditionToPublish>({
    resolver: schemaResolver(editionToPublish(), language, (body) => {
      const { note, belowFloor: isMeant } = editionToPublish().parse(body);
      return [
        ...(isFirst ? [] : missingIn(note, languages)),
        ...(belowFloor && !isMeant
          ? [{ pointer: "/belowFloor", code: "below-floor" as const }]
          : []),
      ];
    }),
    defaultValues: { note: emptyNote, tellMembers: false, belowFloor: false },
    shouldFocusError: false, // The summary of errors takes it.
  });
  const { error } = besidesStale(publishing);
  const publish = form.handleSubmit((values) => {
    const body = editionToPublish().parse(filled(values) ?? {});
    publishing.mutate(
      { params: { year }, body, ifMatch: etag },
      {
        onSuccess: () => {
          form.reset();
          onSuccess();
        },
        onError: (error) => {
          tellProblem(error, form);
          onError(error);
        },
      },
    );
  });
  return (
    <section className="no-print">
      <h2>{own.publish}</h2>
      {publishing.data && (
        <Notice
          kind="success"
          title={own.published(publishing.data.body.number)}
          live
        />
      )}
      <p>{isFirst ? own.first : own.corrected}</p>
      <Form
        form={form}
        texts={editionTexts}
        schema={editionToPublish()}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <ErrorSummary />
        {error && <ProblemNotice error={error} />}
        <NoteFields optional={isFirst} />
        {!isFirst && <CheckboxField name="tellMembers" />}
        {belowFloor && <CheckboxField name="belowFloor" />}
        <ConfirmButton
          primary
          label={own.publishNth(number)}
          question={own.ask(number)}
          yes={own.publish}
          no={own.no}
          disabled={publishing.isPending}
          onConfirm={() => void publish()}
        />
      </Form>
    </section>
  );
}
