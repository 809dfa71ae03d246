import type * as z from "zod";
import type { Language, Texts } from "../language.ts";
import type { Path } from "../pages.ts";
import { once } from "../schema.ts";
import { stored } from "../stored.ts";
import type { Block } from "./block.ts";
import type { CopiedAnswers } from "../answer-rows.ts";

export type Letter = { subject: string; body: Block[] };

/** One member's way in: a link and a code that last ten minutes. */
export type SignIn = { memberName: string; link: Path; code: string };

/** What exists only while a mail is being sent, and is stored nowhere. */
export type MailSecrets = {
  link?: Path;
  signIns?: SignIn[];
  answers?: CopiedAnswers;
};

/** What every mail is told besides its own params. Names are empty where a mail is about no one. */
export type MailFacts = {
  network: Texts;
  city: Texts;
  /** `https://…` without a path. */
  origin: string;
  /** The coordinators' address, where answers go. */
  coordinators: string;
  memberId: string;
  memberName: string;
  contactId: string;
  contactName: string;
};

/** The facts in the reader's language, and the secrets; a mail that needs one and was not given it is not written. */
export type About = Omit<MailFacts, "network" | "city"> & {
  language: Language;
  network: string;
  city: string;
  link: () => Path;
  signIns: () => SignIn[];
  answers: () => CopiedAnswers;
};

/** Whom a mail is for; the footer tells them why it came. */
export type Audience = "applicant" | "asker" | "contact" | "coordinators";

type Definition<P extends z.ZodType> = {
  to: Audience;
  /** Asks for work: says what to do when someone else does it nowadays. */
  handover?: true;
  params: () => P;
  texts: Texts<(p: z.output<P>, about: About) => Letter>;
};

/** A mail: its params' schema, and its text in every language. `write` checks the params as stored. */
export function mail<P extends z.ZodType>(definition: Definition<P>) {
  const params = once(definition.params);
  return {
    ...definition,
    params,
    write: (written: unknown, about: About): Letter =>
      definition.texts[about.language](stored(params(), written), about),
  };
}
