import * as z from "zod";
import {
  application,
  commitmentDraft,
  type DraftGoal,
} from "../../shared/commitment.ts";
import { issuesOf } from "../../shared/issues.ts";
import type { Language } from "../../shared/language.ts";
import {
  contactDetails,
  type Organisation,
  organisation as organisationSchema,
} from "../../shared/member.ts";
import type { Issue } from "../../shared/refusal.ts";
import { forget, keep, kept } from "../forms/kept.ts";
import { filled } from "../forms/filled.ts";
import { goalBody } from "../goals/goal-body.ts";
import { type Step, steps } from "./steps.ts";

type ContactDetails = z.infer<ReturnType<typeof contactDetails>>;

/** An application as it is being filled in. */
export type ApplicationForm = {
  id: string;
  organisation: Partial<Organisation>;
  contact: Partial<ContactDetails>;
  goals: DraftGoal[];
  accepted: { publication?: boolean; privacy?: boolean };
};

/** The id is made here, so that sending twice is sending once. */
export const newApplication = (language: Language): ApplicationForm => ({
  id: crypto.randomUUID(),
  organisation: {},
  contact: { language },
  goals: [],
  accepted: { publication: false, privacy: false },
});

const checked = (form: ApplicationForm) =>
  application().safeParse({
    id: form.id,
    organisation: filled(form.organisation) ?? {},
    contact: filled(form.contact) ?? {},
    goals: form.goals.map(goalBody),
    accepted: form.accepted,
  });

/** What the service takes; undefined as long as something is wrong. */
export const applicationOf = (form: ApplicationForm) => checked(form).data;

const asRead = <T>(schema: z.ZodType<T>, typed: T, body: unknown): T =>
  schema.safeParse(body).data ?? typed;

/** What will be kept of it, in the form it will be kept in. */
export const read = ({ organisation, contact, goals }: ApplicationForm) => ({
  organisation: asRead(
    organisationSchema(),
    organisation,
    filled(organisation),
  ),
  contact: asRead(contactDetails(), contact, filled(contact)),
  goals: asRead(commitmentDraft().shape.goals, goals, goals.map(goalBody)),
});

/** Everything that is wrong as yet, by the schema of the service. */
export function wrongIn(form: ApplicationForm): Issue[] {
  const { error } = checked(form);
  return error ? issuesOf(error) : [];
}

const key = "application";

const part = <T>() =>
  z.custom<T>((one) => typeof one === "object" && one !== null);

/** Written by this form itself, unfinished as it may be. */
const keptShape = z.object({
  form: z.object({
    id: z.uuid(),
    organisation: part<ApplicationForm["organisation"]>(),
    contact: part<ApplicationForm["contact"]>(),
    goals: part<DraftGoal>().array(),
    accepted: part<ApplicationForm["accepted"]>(),
  }),
  step: z.enum(steps),
});

/** What this browser keeps until the application is sent. */
export const keepApplication = (form: ApplicationForm, step: Step): void => {
  keep(key, { form, step });
};
export const keptApplication = () => kept(key, keptShape);
export const forgetApplication = (): void => {
  forget(key);
};
