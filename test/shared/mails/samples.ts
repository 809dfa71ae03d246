import type { MailParams } from "../../../shared/mails/catalogue.ts";
import type { MailFacts, MailSecrets } from "../../../shared/mails/mail.ts";
import type { Headlines } from "../../../shared/results/headlines.ts";
import { pages } from "../../../shared/pages.ts";

export const memberId = "5f0c1f6e-5c5b-4b59-9b7f-0d8a6a1d1f01";
export const contactId = "5f0c1f6e-5c5b-4b59-9b7f-0d8a6a1d1f02";

/** Facts in which everything a person may have typed is `typed`. */
export const factsWith = (typed: string): MailFacts => ({
  network: {
    fi: "Ilmastokumppanit",
    sv: "Klimatpartnerna",
    en: "Climate Partners",
  },
  city: { fi: "Helsinki", sv: "Helsingfors", en: "Helsinki" },
  origin: "https://ilmastokumppanit.example",
  coordinators: "ilmastokumppanit@city.example",
  memberId,
  memberName: typed,
  contactId,
  contactName: typed,
});

export const secretsWith = (typed: string): MailSecrets => ({
  link: pages.confirm("fi", memberId, "a-token"),
  signIns: [
    {
      memberName: typed,
      link: pages.signIn("fi", "one-token"),
      code: "7K3MQ9XD",
    },
    {
      memberName: `${typed} II`,
      link: pages.signIn("fi", "other-token"),
      code: "2B8WN5TR",
    },
  ],
  answers: {
    goals: [
      {
        title: typed,
        status: "on-track",
        value: 1150.5,
        unit: typed,
        did: typed,
        links: ["https://company.example/story?a=1&b=2"],
      },
      { title: "Lamput", status: "achieved" },
    ],
    figures: {
      boundary: "city",
      energy: { electricity: 700, heat: 400, fuels: null },
      emissions: { scope1: 0, scope2: 80, scope2Method: "market" },
      tradeSecret: true,
      mayDominate: false,
    },
    story: { title: typed, text: typed, publish: false },
    wishes: typed,
  },
});

const headlines = (year: number, total: number): Headlines => ({
  year,
  asked: 48,
  accepted: 19,
  goals: 40,
  going: 31,
  figures: [{ figure: "energy", unit: "MWh", total }],
});

type Samples = {
  [Name in keyof MailParams]: (typed: string) => MailParams[Name][];
};

const inYear = { year: 2026, due: "2027-03-31" };

/** Params of every mail, one set for each way its text can turn; a mail without a sample does not compile. */
export const samples: Samples = {
  "confirm-application": () => [{}],
  "sign-in": () => [{}],
  "application-received": () => [{}],
  "application-arrived": () => [{}],
  "commitment-returned": (message) => [{ message, version: 1 }],
  "commitment-rejected": (message) => [{ message }],
  "commitment-approved": () => [
    { version: 1, carried: false },
    { version: 2, carried: true },
  ],
  "commitment-in-force": () => [
    { version: 1, inForceOn: "2026-11-05" },
    { version: 2, inForceOn: "2026-11-05" },
  ],
  "round-opened": () => [inYear],
  reminder: () => [
    { ...inYear, daysLeft: 15 },
    { ...inYear, daysLeft: 1 },
    { ...inYear, daysLeft: 0 },
    { ...inYear, daysLeft: -7 },
  ],
  "report-received": () => [{ year: 2026 }],
  "report-returned": (message) => [{ ...inYear, message }],
  "return-reminder": () => [inYear],
  "report-accepted": () => [{ year: 2026 }],
  "report-reopened": (message) => [{ ...inYear, message }],
  "deadline-extended": (reason) => [{ ...inYear, reason }],
  "contact-added": () => [{}],
  "contact-unreachable": () => [{}],
  "member-ended": (message) => [
    { reason: "merged", on: "2027-01-31", message },
    { reason: "left", on: "2027-01-31" },
  ],
  "publication-coming": () => [
    {
      year: 2026,
      day: "2027-06-01",
      waiting: { unsent: 12, submitted: 3, returned: 0 },
    },
  ],
  "results-published": () => [
    { year: 2026, edition: 1 },
    { year: 2026, edition: 2 },
  ],
  "results-prepared": (typed) => [
    {
      year: 2026,
      now: headlines(2026, 2_730_000),
      before: headlines(2025, 2730),
      largest: [
        { name: typed, figure: "electricity", now: 2_700_000, share: 0.99 },
      ],
      changed: [
        { name: typed, figure: "electricity", before: 2700, now: 2_700_000 },
      ],
      waiting: { unsent: 24, submitted: 3, returned: 2 },
    },
    {
      year: 2026,
      now: { ...headlines(2026, 0), accepted: 0, figures: [] },
      waiting: { unsent: 50, submitted: 0, returned: 0 },
    },
  ],
};
