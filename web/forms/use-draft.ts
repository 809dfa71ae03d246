import { useEffect, useState, useSyncExternalStore } from "react";
import {
  type FieldValues,
  type Resolver,
  useForm,
  type UseFormReturn,
} from "react-hook-form";
import { issueMessage } from "../../shared/issue-texts.ts";
import { useLanguage } from "../language.tsx";
import { Draft, type DraftOptions, type DraftState } from "./draft.ts";
import { tellAtFields } from "./tell-problem.ts";

export type DraftForm<Body extends FieldValues> = {
  form: UseFormReturn<Body>;
  state: DraftState<Body>;
  /** Saves now what waits: before it is submitted. True when the service has everything. */
  flush: () => Promise<boolean>;
  /** Settles a conflict. */
  take: (which: "mine" | "theirs") => Promise<void>;
};

/** A form that saves itself as a draft. The options of its first rendering hold: another draft needs another `key` of React. */
export function useDraft<Body extends FieldValues>({
  resolver,
  ...options
}: DraftOptions<Body> & { resolver: Resolver<Body> }): DraftForm<Body> {
  const language = useLanguage();
  const [draft] = useState(() => new Draft<Body>(options));
  const [values] = useState(draft.values);
  const state = useSyncExternalStore(draft.subscribe, () => draft.state);
  const form = useForm<Body>({
    resolver,
    values,
    shouldFocusError: false, // The summary of errors takes it.
  });

  useEffect(draft.start, [draft]);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          draft.change(structuredClone(values));
        },
      }),
    [form, draft],
  );
  useEffect(() => {
    if (state.kind !== "wrong") return;
    const problems = state.issues.map((issue) => ({
      ...issue,
      message: issueMessage(issue, language),
    }));
    const names = tellAtFields(problems, form);
    return () => {
      form.clearErrors(names);
    };
  }, [state, form, language]);

  return {
    form,
    state,
    flush: () => draft.flush(),
    take: async (which) => {
      await draft.take(which);
      if (which === "theirs") form.reset(draft.values);
    },
  };
}
