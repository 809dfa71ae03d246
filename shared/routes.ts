/**
 * The one table of operations. The stack's routes, the functions' routers, the web client's types, the OpenAPI document and
 * the local runner all read it; an operation without a handler, or a handler without an operation, does not compile.
 * Schemas are thunks, so that a cold function builds only those it uses.
 */
import * as z from "zod";
import { memberKinds, themes } from "./codes.ts";
import {
  application,
  commitmentDraft,
  goals,
  partySignature,
} from "./commitment.ts";
import { historyCursor, listCursor } from "./cursor.ts";
import { commitmentDecision, reportDecision } from "./decision.ts";
import { feedback, inboxEdit, wish } from "./inbox.ts";
import { languages } from "./language.ts";
import { contactsEdit, ending, memberChange } from "./member.ts";
import { mailStates } from "./mails/names.ts";
import { answers, extension } from "./report.ts";
import { headlines } from "./results/headlines-schema.ts";
import { roundEdit, roundStates } from "./round.ts";
import {
  editionToPublish,
  preview,
  publicEdition,
  editionToWithdraw,
  pastEdition,
  withdrawnEdition,
} from "./results/results.ts";
import {
  calendarYear,
  day,
  instant,
  language,
  once,
  optional,
  uuid,
} from "./schema.ts";
import { auditPage } from "./views/audit-view.ts";
import { commitmentVersion, commitmentView } from "./views/commitment-view.ts";
import {
  decidedCommitment,
  decidedReport,
  exported,
  memberFile,
  memberList,
  reminderPreview,
  roundView,
  worklist,
} from "./views/coordinator-views.ts";
import { codeEntry, invitation, linkRequest, mailedToken } from "./sign-in.ts";
import { comingMail } from "./views/coming-mail-view.ts";
import { deskView } from "./views/desk-view.ts";
import {
  failedMail,
  mailList,
  mailView,
  mailWords,
} from "./views/mail-view.ts";
import { exportTableNames } from "./views/export-tables.ts";
import { inboxCursor, inboxPage, inboxView } from "./views/inbox-view.ts";
import { importView } from "./views/import-view.ts";
import { publicVersion } from "./views/public-version.ts";
import { memberPage, memberSummary } from "./views/public-views.ts";
import { reportView } from "./views/report-view.ts";
import { roundMembers } from "./views/round-members-view.ts";

export type Audience = "public" | "member" | "coordinator";

export type Route = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: `/api/${string}`;
  audience: Audience;
  summary: string;
  /** The status of success. */
  status: 200 | 201 | 202 | 204;
  query?: () => z.ZodObject;
  body?: () => z.ZodType;
  /** The body is no JSON but a table: text/csv. */
  takes?: "csv";
  response?: () => z.ZodType;
  /** `If-Match` with the ETag of what was read; stale 412. Of a draft or a decision it must be sent: missing 428. */
  ifMatch?: "must" | "may";
  /** Its body is the token of a mailed link, or a code: a wrong one is a 401. */
  secret?: true;
  /** CloudFront may keep the answer for a minute. */
  cached?: true;
  /** Answers as text/csv too, with `?format=csv`. */
  csv?: true;
};

const cursor = () => listCursor().optional();
/** As a query carries it; of the two, JSON Schema knows the number. */
const wholeNumber = (minimum: number, maximum: number) =>
  z
    .stringFormat("whole-number", /^\d{1,6}$/)
    .refine((text) => Number(text) >= minimum && Number(text) <= maximum)
    .meta({ type: "integer", minimum, maximum });
const page = once(() => z.strictObject({ cursor: cursor() }));
/** One of a few words, in capitals or not. */
const wordOf = <const W extends readonly string[]>(words: W) =>
  z
    .string()
    .toLowerCase()
    .pipe(z.enum(words))
    .meta({ enum: [...words] })
    .optional();
const format = () => wordOf(["json", "csv"]);
const publishedYears = once(() =>
  z.strictObject({
    editions: z.array(publicEdition()),
    /** Of the years whose newest edition was withdrawn. */
    withdrawn: z.array(withdrawnEdition()),
  }),
);

const state = (states: readonly [string, ...string[]]) =>
  once(() => z.strictObject({ id: uuid(), state: z.enum(states) }));

export const routes = {
  getNetwork: {
    method: "GET",
    path: "/api/network",
    audience: "public",
    summary: "The network: names, languages, open rounds, published years",
    status: 200,
    cached: true,
    response: once(() =>
      z.strictObject({
        name: z.record(language(), z.string()),
        city: z.record(language(), z.string()),
        description: z.record(language(), z.string()),
        languages: z.array(z.enum(languages)),
        themes: z.array(z.enum(themes)),
        rounds: z.array(
          z.strictObject({
            year: calendarYear(),
            state: z.enum(roundStates),
            due: day(),
          }),
        ),
        published: z.array(calendarYear()),
        /** Years whose newest edition was withdrawn. */
        withdrawn: z.array(calendarYear()),
        /** Where coordinators sign in by OpenID Connect. */
        signIn: z.strictObject({ issuer: z.string(), clientId: z.string() }),
      }),
    ),
  },
  submitApplication: {
    method: "POST",
    path: "/api/commitments",
    audience: "public",
    summary: "Apply with a climate commitment; a confirmation link is mailed",
    status: 201,
    body: application,
    response: state(["unconfirmed"]),
  },
  confirmApplication: {
    method: "POST",
    path: "/api/commitments/{id}/confirmation",
    audience: "public",
    summary: "Confirm an application with the token of the mailed link",
    status: 200,
    secret: true,
    body: mailedToken,
    response: state(["submitted"]),
  },
  listMembers: {
    method: "GET",
    path: "/api/members",
    audience: "public",
    summary: "Members with a commitment in force",
    status: 200,
    cached: true,
    query: once(() =>
      z.strictObject({
        theme: wordOf(themes),
        kind: wordOf(memberKinds),
        cursor: cursor(),
      }),
    ),
    response: once(() =>
      z.strictObject({ members: z.array(memberSummary()), cursor: cursor() }),
    ),
  },
  getMember: {
    method: "GET",
    path: "/api/members/{id}",
    audience: "public",
    summary: "A member, its goals and their progress in the published years",
    status: 200,
    cached: true,
    response: memberPage,
  },
  getMemberCommitment: {
    method: "GET",
    path: "/api/members/{id}/commitments/{version}",
    audience: "public",
    summary:
      "A version of a member’s commitment that is or was in force, as it was signed",
    status: 200,
    cached: true,
    response: publicVersion,
  },
  listResults: {
    method: "GET",
    path: "/api/results",
    audience: "public",
    summary: "The newest edition of every published year",
    status: 200,
    cached: true,
    response: publishedYears,
  },
  getResults: {
    method: "GET",
    path: "/api/results/{year}",
    audience: "public",
    summary:
      "The newest edition of a year's results; if it was withdrawn, why, and no results",
    status: 200,
    cached: true,
    csv: true,
    query: once(() => z.strictObject({ format: format() })),
    response: once(() => z.union([publicEdition(), withdrawnEdition()])),
  },
  listStories: {
    method: "GET",
    path: "/api/stories",
    audience: "public",
    summary: "Best practices of published years, newest first",
    status: 200,
    cached: true,
    query: once(() =>
      z.strictObject({
        year: z.stringFormat("year", /^\d{4}$/).optional(),
        member: uuid().optional(),
        theme: wordOf(themes),
        cursor: cursor(),
      }),
    ),
    response: once(() =>
      z.strictObject({
        stories: z.array(
          z.strictObject({
            id: z.string(),
            memberId: uuid(),
            memberName: z.string(),
            themes: z.array(z.enum(themes)),
            year: calendarYear(),
            title: z.string(),
            text: z.string(),
            /** What it is written in. */
            language: language().optional(),
          }),
        ),
        cursor: cursor(),
      }),
    ),
  },
  requestSignInLink: {
    method: "POST",
    path: "/api/sign-in-links",
    audience: "public",
    summary:
      "Ask for a sign-in link by mail; the answer is the same for every address",
    status: 202,
    body: once(() =>
      z.union([
        linkRequest(),
        z.strictObject({
          invitation: invitation(),
        }),
      ]),
    ),
  },
  startSession: {
    method: "POST",
    path: "/api/sessions",
    audience: "public",
    summary:
      "Sign in with the link's token in the browser that asked for it, or with the typed code anywhere",
    status: 201,
    secret: true,
    body: once(() => z.union([mailedToken(), codeEntry()])),
    response: once(() =>
      z.strictObject({ memberId: uuid(), expiresAt: z.iso.datetime() }),
    ),
  },
  endSession: {
    method: "DELETE",
    path: "/api/sessions/current",
    audience: "public",
    summary: "Sign out",
    status: 204,
  },
  sendFeedback: {
    method: "POST",
    path: "/api/feedback",
    audience: "public",
    summary: "Feedback to the coordinators",
    status: 202,
    body: feedback,
  },
  getOpenapi: {
    method: "GET",
    path: "/api/openapi.json",
    audience: "public",
    summary: "This interface as OpenAPI 3.1",
    status: 200,
    cached: true,
    response: once(() => z.looseObject({ openapi: z.string() })),
  },

  getDesk: {
    method: "GET",
    path: "/api/my",
    audience: "member",
    summary: "The member's desk; its ETag is for the contacts",
    status: 200,
    response: deskView,
  },
  getMyCommitment: {
    method: "GET",
    path: "/api/my/commitment",
    audience: "member",
    summary: "The version under way, else the one in force",
    status: 200,
    response: commitmentView,
  },
  getMyCommitmentVersion: {
    method: "GET",
    path: "/api/my/commitments/{version}",
    audience: "member",
    summary:
      "A version, also an earlier one, with all that was handed in of it",
    status: 200,
    response: commitmentVersion,
  },
  saveMyCommitment: {
    method: "PUT",
    path: "/api/my/commitment",
    audience: "member",
    summary:
      "Save the whole draft; after a version in force this begins a new one",
    status: 200,
    ifMatch: "must",
    body: commitmentDraft,
    response: commitmentView,
  },
  submitMyCommitment: {
    method: "POST",
    path: "/api/my/commitment/submission",
    audience: "member",
    summary: "Hand the draft to the coordinators",
    status: 200,
    response: commitmentView,
  },
  withdrawMyCommitment: {
    method: "POST",
    path: "/api/my/commitment/withdrawal",
    audience: "member",
    summary: "Withdraw a returned commitment",
    status: 200,
    response: commitmentView,
  },
  getMyReport: {
    method: "GET",
    path: "/api/my/reports/{year}",
    audience: "member",
    summary: "A year's report: what is asked, last year's answers, the draft",
    status: 200,
    response: reportView,
  },
  saveMyReport: {
    method: "PUT",
    path: "/api/my/reports/{year}",
    audience: "member",
    summary: "Save the whole draft",
    status: 200,
    ifMatch: "must",
    body: answers,
    response: reportView,
  },
  submitMyReport: {
    method: "POST",
    path: "/api/my/reports/{year}/submission",
    audience: "member",
    summary: "Submit the report",
    status: 200,
    response: reportView,
  },
  takeBackMyReport: {
    method: "DELETE",
    path: "/api/my/reports/{year}/submission",
    audience: "member",
    summary: "Take the submission back, until it is decided",
    status: 200,
    response: reportView,
  },
  saveMyContacts: {
    method: "PUT",
    path: "/api/my/contacts",
    audience: "member",
    summary: "Replace the contacts: one to five, one of them primary",
    status: 200,
    ifMatch: "must",
    body: contactsEdit,
    response: deskView,
  },
  sendWish: {
    method: "POST",
    path: "/api/my/wishes",
    audience: "member",
    summary: "A wish to the coordinators; it is not published",
    status: 202,
    body: wish,
  },

  getWorklist: {
    method: "GET",
    path: "/api/coordinator/worklist",
    audience: "coordinator",
    summary:
      "What waits for a coordinator, oldest first; feedback after all else",
    status: 200,
    query: page,
    response: worklist,
  },
  tickOff: {
    method: "DELETE",
    path: "/api/coordinator/worklist/{itemId}",
    audience: "coordinator",
    summary:
      "Tick off what needs no more doing: a mail that failed, an unreachable contact, goals that have run out",
    status: 204,
  },
  listAllMembers: {
    method: "GET",
    path: "/api/coordinator/members",
    audience: "coordinator",
    summary: "All members, whatever their state",
    status: 200,
    query: page,
    response: memberList,
  },
  getMemberFile: {
    method: "GET",
    path: "/api/coordinator/members/{id}",
    audience: "coordinator",
    summary: "Everything about a member, with its history",
    status: 200,
    query: once(() => z.strictObject({ cursor: historyCursor().optional() })),
    response: memberFile,
  },
  changeMember: {
    method: "PATCH",
    path: "/api/coordinator/members/{id}",
    audience: "coordinator",
    summary:
      "Rename, correct the business ID, replace contacts, tell who reports for it",
    status: 200,
    ifMatch: "may",
    body: memberChange,
    response: memberFile,
  },
  endMember: {
    method: "POST",
    path: "/api/coordinator/members/{id}/end",
    audience: "coordinator",
    summary: "End a membership; published years stay",
    status: 200,
    body: ending,
    response: memberFile,
  },
  eraseContact: {
    method: "DELETE",
    path: "/api/coordinator/members/{id}/contacts/{contactId}",
    audience: "coordinator",
    summary: "Erase a person; the history keeps an id without a person",
    status: 200,
    response: memberFile,
  },
  decideCommitment: {
    method: "POST",
    path: "/api/coordinator/members/{id}/commitment/decision",
    audience: "coordinator",
    summary: "Approve, return or reject the submitted version",
    status: 200,
    ifMatch: "must",
    body: commitmentDecision,
    response: decidedCommitment,
  },
  undoCommitmentDecision: {
    method: "DELETE",
    path: "/api/coordinator/members/{id}/commitment/decision",
    audience: "coordinator",
    summary:
      "Undo the last decision while nothing else has happened and its mail has not left; answers the version as before",
    status: 200,
    ifMatch: "must",
    response: decidedCommitment,
  },
  getCommitment: {
    method: "GET",
    path: "/api/coordinator/members/{id}/commitments/{version}",
    audience: "coordinator",
    summary:
      "A version, also an earlier one, with all that was handed in of it",
    status: 200,
    response: once(() => commitmentVersion().omit({ draft: true })),
  },
  getCommitmentSubmission: {
    method: "GET",
    path: "/api/coordinator/members/{id}/commitment/submission",
    audience: "coordinator",
    summary:
      "A version as it was handed in at a moment that the member’s history names",
    status: 200,
    query: once(() =>
      z.strictObject({ version: wholeNumber(1, 999_999), at: instant() }),
    ),
    response: once(() => z.strictObject({ goals: goals() })),
  },
  recordSignature: {
    method: "POST",
    path: "/api/coordinator/members/{id}/commitment/signature",
    audience: "coordinator",
    summary: "Record a signature made on paper or in the city's e-signing",
    status: 200,
    ifMatch: "must",
    body: partySignature,
    response: commitmentView,
  },
  decideReport: {
    method: "POST",
    path: "/api/coordinator/members/{id}/reports/{year}/decision",
    audience: "coordinator",
    summary: "Accept or return a submitted report, or reopen an accepted one",
    status: 200,
    ifMatch: "must",
    body: reportDecision,
    response: decidedReport,
  },
  undoReportDecision: {
    method: "DELETE",
    path: "/api/coordinator/members/{id}/reports/{year}/decision",
    audience: "coordinator",
    summary:
      "Undo the last decision while nothing else has happened and its mail has not left; answers the report as before",
    status: 200,
    ifMatch: "must",
    response: decidedReport,
  },
  getReportSubmission: {
    method: "GET",
    path: "/api/coordinator/members/{id}/reports/{year}/submission",
    audience: "coordinator",
    summary:
      "A report as it was handed in at a moment that the member’s history names",
    status: 200,
    query: once(() => z.strictObject({ at: instant() })),
    response: once(() => z.strictObject({ answers: answers() })),
  },
  extendDeadline: {
    method: "PUT",
    path: "/api/coordinator/members/{id}/reports/{year}/deadline",
    audience: "coordinator",
    summary: "Give one member a later due day, with a reason",
    status: 200,
    body: extension,
    response: once(() => reportView().omit({ draft: true })),
  },
  listRounds: {
    method: "GET",
    path: "/api/coordinator/rounds",
    audience: "coordinator",
    summary: "All rounds, newest first, with the next one as it is planned",
    status: 200,
    response: once(() => z.strictObject({ rounds: z.array(roundView()) })),
  },
  getRound: {
    method: "GET",
    path: "/api/coordinator/rounds/{year}",
    audience: "coordinator",
    summary:
      "A round, the preview of its results, because of whom something is withheld, and the editions",
    status: 200,
    response: once(() =>
      z.strictObject({
        round: roundView(),
        mailPaused: z.boolean(),
        preview: preview().optional(),
        /** Fewer reports are accepted than the network's floor: publishing them has to be confirmed. */
        belowFloor: z.boolean(),
        /** The year before in a few lines, where it is out. */
        before: headlines().optional(),
        /** The members that the preview speaks of. */
        named: z.array(z.strictObject({ id: uuid(), name: z.string() })),
        editions: z.array(pastEdition()),
      }),
    ),
  },
  listRoundMembers: {
    method: "GET",
    path: "/api/coordinator/rounds/{year}/members",
    audience: "coordinator",
    summary:
      "Who is in a round and how far, and who could be; also of a round that is only planned",
    status: 200,
    query: page,
    response: roundMembers,
  },
  saveRound: {
    method: "PUT",
    path: "/api/coordinator/rounds/{year}",
    audience: "coordinator",
    summary:
      "Plan a round before it opens; afterwards add or leave out members, close it, and move the day of its results or hold them back",
    status: 200,
    body: roundEdit,
    response: roundView,
  },
  sendReminders: {
    method: "POST",
    path: "/api/coordinator/rounds/{year}/reminders",
    audience: "coordinator",
    summary: "Preview whom an extra reminder would reach, then send it",
    status: 200,
    body: once(() =>
      z.strictObject({ send: z.boolean(), cursor: optional(cursor()) }),
    ),
    response: reminderPreview,
  },
  publishEdition: {
    method: "POST",
    path: "/api/coordinator/rounds/{year}/editions",
    audience: "coordinator",
    summary:
      "Publish an edition of the results; from the second on with a note",
    status: 201,
    ifMatch: "must",
    body: editionToPublish,
    response: publicEdition,
  },
  withdrawEdition: {
    method: "POST",
    path: "/api/coordinator/rounds/{year}/withdrawal",
    audience: "coordinator",
    summary:
      "Take the newest edition of the results back; the public reads the note in its place",
    status: 200,
    body: editionToWithdraw,
    response: withdrawnEdition,
  },
  listMail: {
    method: "GET",
    path: "/api/coordinator/mail",
    audience: "coordinator",
    summary:
      "The network’s mail, newest first; a page of a rare state may be short, its cursor leads on",
    status: 200,
    query: once(() =>
      z.strictObject({
        state: wordOf(mailStates),
        member: uuid().optional(),
        cursor: cursor(),
      }),
    ),
    response: mailList,
  },
  listComingMail: {
    method: "GET",
    path: "/api/coordinator/mail/coming",
    audience: "coordinator",
    summary:
      "What the coming days will send, to whom and in which words, if nobody does anything; page by page of members, the notices to the coordinators on the last",
    status: 200,
    query: once(() =>
      z.strictObject({ days: wholeNumber(1, 400), cursor: cursor() }),
    ),
    response: comingMail,
  },
  getMail: {
    method: "GET",
    path: "/api/coordinator/mail/{mailId}",
    audience: "coordinator",
    summary:
      "A mail in the words its recipient got or will get; a link with a token shows *** in its place",
    status: 200,
    response: mailWords,
  },
  resendMail: {
    method: "POST",
    path: "/api/coordinator/mail/{mailId}/resend",
    audience: "coordinator",
    summary:
      "Send a mail again, to the same contact or, where that one is gone, to the member’s primary contact; answers the new mail",
    status: 201,
    response: mailView,
  },
  resendFailedMail: {
    method: "POST",
    path: "/api/coordinator/mail/resend",
    audience: "coordinator",
    summary:
      "Count the mails that have failed since a moment, then send them again; page by page of the worklist",
    status: 200,
    body: once(() =>
      z.strictObject({
        since: instant(),
        send: z.boolean(),
        cursor: optional(cursor()),
      }),
    ),
    response: failedMail,
  },
  pauseMail: {
    method: "PUT",
    path: "/api/coordinator/mail/pause",
    audience: "coordinator",
    summary:
      "Keep all mail but sign-in links back, or let it leave: with the calendar’s next run, within a quarter of an hour by day",
    status: 200,
    body: once(() => z.strictObject({ paused: z.boolean() })),
    response: once(() => z.strictObject({ mailPaused: z.boolean() })),
  },
  decideStory: {
    method: "PUT",
    path: "/api/coordinator/stories/{storyId}/decision",
    audience: "coordinator",
    summary: "Publish an offered best practice, or not",
    status: 200,
    ifMatch: "must",
    body: once(() =>
      z.strictObject({ decision: z.enum(["approve", "decline"]) }),
    ),
    response: once(() =>
      z.strictObject({
        id: z.string(),
        state: z.enum(["approved", "declined"]),
      }),
    ),
  },
  listInbox: {
    method: "GET",
    path: "/api/coordinator/inbox",
    audience: "coordinator",
    summary: "Wishes and feedback, unread first, newest first",
    status: 200,
    query: once(() => z.strictObject({ cursor: inboxCursor().optional() })),
    response: inboxPage,
  },
  markInboxItem: {
    method: "PATCH",
    path: "/api/coordinator/inbox/{inboxId}",
    audience: "coordinator",
    summary:
      "Mark as read, unread or answered; the sender's address is forgotten with the answer",
    status: 200,
    body: inboxEdit,
    response: inboxView,
  },
  getAudit: {
    method: "GET",
    path: "/api/coordinator/audit",
    audience: "coordinator",
    summary:
      "Who did what when, newest first: of all members or one, of a month or all of time",
    status: 200,
    csv: true,
    query: once(() =>
      z.strictObject({
        member: uuid().optional(),
        month: z
          .string()
          .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
          .optional(),
        format: format(),
        cursor: historyCursor().optional(),
      }),
    ),
    response: auditPage,
  },
  importMembers: {
    method: "POST",
    path: "/api/coordinator/import",
    audience: "coordinator",
    summary:
      "Members with their commitments in force, from a CSV; a dry run lists what is wrong, row by row",
    status: 200,
    takes: "csv",
    query: once(() =>
      z.strictObject({
        dryRun: wordOf(["true", "false"]),
        /** The sign before decimals, where a number can be read in two ways. */
        decimal: wordOf(["comma", "point"]),
        /** What a change in per cent without a sign is. */
        unsigned: wordOf(["increase", "cut"]),
      }),
    ),
    body: once(() => z.string().min(1)),
    response: importView,
  },
  exportMembers: {
    method: "GET",
    path: "/api/coordinator/export",
    audience: "coordinator",
    summary:
      "Everything about all members, page by page; as CSV one table of it, whole",
    status: 200,
    csv: true,
    query: once(() =>
      z.strictObject({
        format: format(),
        table: wordOf(exportTableNames),
        cursor: cursor(),
      }),
    ),
    response: exported,
  },
} as const satisfies Record<string, Route>;

export type OperationName = keyof typeof routes;

export type OperationOf<A extends Audience> = {
  [N in OperationName]: (typeof routes)[N]["audience"] extends A ? N : never;
}[OperationName];

/** The methods that lead to an operation: HEAD asks what GET answers, without its body. */
export const methodsOf = ({ method }: Pick<Route, "method">) =>
  method === "GET" ? (["GET", "HEAD"] as const) : [method];
