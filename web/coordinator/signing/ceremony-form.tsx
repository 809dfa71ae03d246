import { useMutation } from "@tanstack/react-query";
import { type Resolver, useForm, useWatch } from "react-hook-form";
import { useReadAnew } from "../../api/use-action.ts";
import { useApi } from "../../api/use-answer.ts";
import { fieldsOf } from "../../forms/fields.tsx";
import { filled } from "../../forms/filled.ts";
import { optionsOf } from "../../forms/options-of.ts";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { ActionForm } from "../action-form.tsx";
import {
  type Ceremony,
  ceremony,
  ceremonyTexts,
  isRecorded,
  signaturesOf,
  whoseWords,
} from "./ceremony.ts";
import { Signers } from "./signers.tsx";
import { signingTexts } from "./signing-texts.ts";
import type { Unsigned } from "./use-unsigned.ts";

const { ChoiceField, TextField } = fieldsOf<Ceremony>();

/** How many signatures were recorded, and how many commitments entered into force by them. */
export type Recorded = { signatures: number; inForce: number };

/** Records one signature after the other; what is done stays, also where a later one fails. */
function useRecord(onRecorded: (recorded: Recorded) => void) {
  const api = useApi();
  return useMutation({
    mutationFn: async (given: Ceremony) => {
      const recorded = { signatures: 0, inForce: 0 };
      // The second signature of a commitment is recorded on the first.
      const signed = new Map<string, string>();
      for (const one of signaturesOf(given)) {
        const { id } = one.params;
        const { body, etag } = await api(
          "POST /api/coordinator/members/{id}/commitment/signature",
          { ...one, ifMatch: signed.get(id) ?? one.ifMatch },
        );
        signed.set(id, etag);
        recorded.signatures += 1;
        if (body.state === "in-force") recorded.inForce += 1;
      }
      return recorded;
    },
    onSuccess: onRecorded,
    onSettled: useReadAnew(),
  });
}

type CeremonyFormProps = {
  unsigned: Unsigned[];
  onRecorded: (recorded: Recorded) => void;
};

/** Both parties' signatures for as many commitments as were signed that day. */
export function CeremonyForm({ unsigned, onRecorded }: CeremonyFormProps) {
  const own = useTexts(signingTexts);
  const language = useLanguage();
  // What is needed depends on whose signatures are recorded.
  const resolver: Resolver<Ceremony> = (values, ...rest) =>
    schemaResolver<Ceremony>(ceremony(values.whose), language)(values, ...rest);
  const form = useForm<Ceremony>({
    resolver,
    defaultValues: {
      whose: "both",
      date: "",
      cityName: "",
      cityTitle: "",
      caseNumber: "",
      signers: [],
    },
    shouldFocusError: false, // The summary of errors takes it.
  });
  const whose = useWatch({ control: form.control, name: "whose" });
  const recording = useRecord(onRecorded);
  return (
    <ActionForm
      form={form}
      texts={ceremonyTexts}
      schema={ceremony(whose)}
      action={recording}
      label={own.record}
      onSubmit={(values) => {
        recording.mutate(ceremony(values.whose).parse(filled(values)), {
          onError: (error) => tellProblem(error, form),
        });
      }}
    >
      <Signers unsigned={unsigned} whose={whose} />
      <ChoiceField name="whose" options={optionsOf(whoseWords, language)} />
      <TextField name="date" type="date" />
      {isRecorded("city", whose) && (
        <>
          <TextField name="cityName" />
          <TextField name="cityTitle" />
          <TextField name="caseNumber" optional />
        </>
      )}
    </ActionForm>
  );
}
