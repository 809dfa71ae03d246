import "../styles/form.css";
import {
  createContext,
  type ReactNode,
  type SyntheticEvent,
  use,
  useEffect,
  useRef,
} from "react";
import {
  type FieldValues,
  FormProvider,
  get,
  useFormContext,
  type UseFormReturn,
} from "react-hook-form";
import * as z from "zod";
import type { FieldText } from "../../shared/forms/field-text.ts";
import type { Texts } from "../../shared/language.ts";
import { useLanguage } from "../language.tsx";
import { maximumOf } from "./limits.ts";

// Zod would try whether it may compile schemas at run time; the content security policy forbids that, and would report the try.
z.config({ jitless: true });

type Described = {
  texts: Record<string, Texts<FieldText>>;
  schema: z.ZodType;
  readOnly: boolean;
};
const FormContext = createContext<Described | undefined>(undefined);

type FormProps<Body extends FieldValues> = {
  form: UseFormReturn<Body>;
  /** What stands at each field, by its path. */
  texts: Record<string, Texts<FieldText>>;
  /** What the body must be: where the limits come from. */
  schema: z.ZodType;
  readOnly?: boolean;
  onSubmit: (event: SyntheticEvent) => void;
  children: ReactNode;
};

/** The page has changed its language: what is wrong is said anew. */
function useErrorsInLanguage<Body extends FieldValues>({
  formState: { errors },
  trigger,
}: UseFormReturn<Body>) {
  const language = useLanguage();
  const said = useRef(language);
  useEffect(() => {
    if (said.current !== language && Object.keys(errors).length > 0)
      void trigger();
    said.current = language;
  }, [language, errors, trigger]);
}

/** A form described once in `shared/`: its fields find their texts, limits and errors by their names. */
export function Form<Body extends FieldValues>(props: FormProps<Body>) {
  const { form, texts, schema, readOnly = false, onSubmit, children } = props;
  useErrorsInLanguage(form);
  return (
    <FormProvider {...form}>
      <FormContext value={{ texts, schema, readOnly }}>
        <form noValidate onSubmit={onSubmit}>
          {children}
        </form>
      </FormContext>
    </FormProvider>
  );
}

/** `goals.0.title` → `goals.title`: how the texts name it. */
const pathOf = (name: string) => name.replace(/\.\d+(?=\.|$)/g, "");

export const idOf = (name: string) => `field-${name.replaceAll(".", "-")}`;

/** The message at a field; of a list of plain values the first one inside. */
export function messageIn(found: unknown): string | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  if ("message" in found && typeof found.message === "string")
    return found.message;
  return Array.isArray(found)
    ? found.map(messageIn).find((message) => message !== undefined)
    : undefined;
}

/** What the form calls a field. */
export function useLabelOf(): (name: string) => string | undefined {
  const texts = use(FormContext)?.texts;
  const language = useLanguage();
  return (name) => texts?.[pathOf(name)]?.[language].label;
}

/** What a field needs to show itself, and what to tie to its input so that it is read out. `said`: in place of the form's texts. */
export function useField(name: string, said?: FieldText) {
  const form = use(FormContext);
  const language = useLanguage();
  const { formState } = useFormContext();
  if (!form) throw new Error(`Outside of a form: ${name}`);
  const text = said ?? form.texts[pathOf(name)]?.[language];
  if (!text) throw new Error(`No texts for ${name}`);
  const error = messageIn(get(formState.errors, name));
  const id = idOf(name);
  const described = [text.help && `${id}-help`, error && `${id}-error`];
  return {
    id,
    ...text,
    error,
    readOnly: form.readOnly,
    maximum: maximumOf(form.schema, pathOf(name)),
    input: {
      id,
      "aria-describedby": described.filter(Boolean).join(" ") || undefined,
      "aria-invalid": error !== undefined,
    },
  };
}
export type Field = ReturnType<typeof useField>;
