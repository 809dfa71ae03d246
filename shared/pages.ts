import type { Language } from "./language.ts";

/** The address of a page within the web origin. */
export type Path = `/${string}`;

/** Secrets travel behind `#` only: a fragment reaches no server, log or referrer. */
const fragment = (values: Record<string, string>) =>
  `#${new URLSearchParams(values).toString()}`;

/** Who is asked: the page offers to send a sign-in link to this contact. It is no secret and opens nothing by itself. */
export type Invitation = { memberId: string; contactId: string };

/**
 * What stands behind `/{language}`; `:name` is one part of any kind. What is not here is not found: by the pages' own router, and
 * by CloudFront.
 */
export const pagePaths = [
  "",
  "/join",
  "/confirm",
  "/commitment",
  "/commitment/document",
  "/commitment/versions/:version",
  "/members",
  "/members/:id",
  "/members/:id/commitments/:version",
  "/results",
  "/results/:year",
  "/stories",
  "/sign-in",
  "/my",
  "/contacts",
  "/wish",
  "/reports/:year",
  "/reports/:year/preview",
  "/reports/:year/copy",
  "/accessibility",
  "/privacy",
  "/feedback",
] as const;
export type PagePath = (typeof pagePaths)[number];

/** What anybody may want to find. */
export const publicPaths = [
  "",
  "/join",
  "/members",
  "/results",
  "/stories",
  "/accessibility",
  "/privacy",
  "/feedback",
] as const satisfies readonly PagePath[];

/** What stands behind `/{language}/coordinator`. */
export const coordinatorPaths = [
  "",
  "/members",
  "/members/:id",
  "/members/:id/details",
  "/members/:id/contacts",
  "/members/:id/ending",
  "/members/:id/commitments/:version",
  "/members/:id/reports/:year",
  "/members/:id/reports/:year/extension",
  "/signing",
  "/rounds",
  "/rounds/:year",
  "/mail",
  "/mail/coming",
  "/mail/:id",
  "/results",
  "/results/:year",
  "/results/:year/withdrawal",
  "/inbox",
  "/data",
  "/audit",
] as const;
export type CoordinatorPath = (typeof coordinatorPaths)[number];

/** Every page a mail or another page links to. The web's router serves the same paths. */
export const pages = {
  front: (language: Language): Path => `/${language}`,
  join: (language: Language): Path => `/${language}/join`,
  confirm: (language: Language, memberId: string, token: string): Path =>
    `/${language}/confirm${fragment({ id: memberId, token })}`,
  askForLink: (language: Language): Path => `/${language}/sign-in`,
  signIn: (language: Language, token: string): Path =>
    `/${language}/sign-in${fragment({ token })}`,
  report: (
    language: Language,
    year: number,
    { memberId, contactId }: Invitation,
  ): Path =>
    `/${language}/reports/${year}${fragment({ invitation: `${memberId}.${contactId}` })}`,
  myReport: (language: Language, year: number): Path =>
    `/${language}/reports/${year}`,
  reportPreview: (language: Language, year: number): Path =>
    `/${language}/reports/${year}/preview`,
  reportCopy: (language: Language, year: number): Path =>
    `/${language}/reports/${year}/copy`,
  desk: (language: Language): Path => `/${language}/my`,
  contacts: (language: Language): Path => `/${language}/contacts`,
  wish: (language: Language): Path => `/${language}/wish`,
  commitment: (language: Language): Path => `/${language}/commitment`,
  commitmentVersion: (language: Language, version: number): Path =>
    `/${language}/commitment/versions/${version}`,
  commitmentDocument: (language: Language): Path =>
    `/${language}/commitment/document`,
  members: (language: Language): Path => `/${language}/members`,
  member: (language: Language, memberId: string): Path =>
    `/${language}/members/${encodeURIComponent(memberId)}`,
  memberCommitment: (
    language: Language,
    memberId: string,
    version: number,
  ): Path =>
    `/${language}/members/${encodeURIComponent(memberId)}/commitments/${version}`,
  allResults: (language: Language): Path => `/${language}/results`,
  results: (language: Language, year: number): Path =>
    `/${language}/results/${year}`,
  stories: (language: Language): Path => `/${language}/stories`,
  accessibility: (language: Language): Path => `/${language}/accessibility`,
  privacy: (language: Language): Path => `/${language}/privacy`,
  feedback: (language: Language): Path => `/${language}/feedback`,
  coordinator: (): Path => "/coordinator",
  coordinatorResults: (language: Language, year: number): Path =>
    `/${language}/coordinator/results/${year}`,
} as const;
