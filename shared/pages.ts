import type { Language } from "./language.ts";

/** The address of a page within the web origin. */
export type Path = `/${string}`;

/** Secrets travel behind `#` only: a fragment reaches no server, log or referrer. */
const fragment = (values: Record<string, string>) =>
  `#${new URLSearchParams(values).toString()}`;

/** Who is asked: the page offers to send a sign-in link to this contact. It is no secret and opens nothing by itself. */
export type Invitation = { memberId: string; contactId: string };

/** Every page a mail or another page links to. The web's router serves the same paths. */
export const pages = {
  confirm: (language: Language, memberId: string, token: string): Path =>
    `/${language}/confirm${fragment({ id: memberId, token })}`,
  signIn: (language: Language, token: string): Path =>
    `/${language}/sign-in${fragment({ token })}`,
  report: (
    language: Language,
    year: number,
    { memberId, contactId }: Invitation,
  ): Path =>
    `/${language}/reports/${year}${fragment({ invitation: `${memberId}.${contactId}` })}`,
  desk: (language: Language): Path => `/${language}/my`,
  commitment: (language: Language): Path => `/${language}/commitment`,
  results: (language: Language, year: number): Path =>
    `/${language}/results/${year}`,
  member: (language: Language, memberId: string): Path =>
    `/${language}/members/${encodeURIComponent(memberId)}`,
  coordinator: (): Path => "/coordinator",
} as const;
