import type { NetworkFile } from "./network-schema.ts";

/**
 * THE ONE FILE TO EDIT for your own network. Change what stands to the right of a colon and keep the quotes and commas.
 * A mistake stops `npm start` and `cdk deploy` with one line that names the setting. Nothing here is secret.
 */
export const network: NetworkFile = {
  // ── Who you are ─────────────────────────────────────────────────────────────────────────────────────────────────
  name: {
    fi: "Ilmastokumppanit",
    sv: "Klimatpartnerna",
    en: "Climate Partners",
  },
  city: { fi: "Helsinki", sv: "Helsingfors", en: "Helsinki" },
  description: {
    fi: "Helsingin kaupungin ja yritysten verkosto, joka vähentää päästöjä yhdessä.",
    sv: "Helsingfors stads och företagens nätverk som minskar utsläppen tillsammans.",
    en: "The network of the City of Helsinki and its businesses that cut emissions together.",
  },
  // The first language is used for people who have not chosen one.
  languages: ["fi", "sv", "en"],
  timeZone: "Europe/Helsinki",

  // ── The yearly round ────────────────────────────────────────────────────────────────────────────────────────────
  // Month and day in the year after the one reported about: the report on 2026 is asked for from 1 February 2027.
  rounds: {
    opens: "02-01",
    due: "03-31",
    publishes: "06-01",
    // "person": on that day the results are prepared and the coordinators are asked to publish them. "automatic": they come out
    // by themselves, once enough reports are accepted.
    publishing: "person",
    // How many of the reports asked for must be accepted, from 0 to 1. With fewer, "automatic" waits and asks the coordinators,
    // and the page asks whoever publishes to confirm it.
    floor: 0.8,
    // Days from the due day: two weeks before, three days before, a week after.
    reminders: [-14, -3, 7],
    // "working-days" moves a reminder that falls on a weekend or a holiday; "any-day" does not.
    mailOn: "working-days",
    // Whose public holidays: "FI" or "none".
    holidays: "FI",
    // The first year your members report about.
    firstYear: 2026,
  },

  // ── Mail ────────────────────────────────────────────────────────────────────────────────────────────────────────
  mail: {
    // PLACEHOLDERS: put your own addresses here. Mail is sent from the first; questions and alarms go to the second.
    from: "climate-partners@city.example",
    coordinators: {
      email: "climate-coordinators@city.example",
      language: "fi",
    },
    // How many mails a day Amazon SES lets your account send: its page "Account dashboard" says (a new account: 200).
    dailyQuota: 50_000,
    // The domain that you prove to Amazon SES is yours: the part of `from` after the @, or the end of it.
    domain: "city.example",
    // "create" sets the domain up in SES (then add the DNS records that the deployment prints); "existing" uses one that
    // is there in this AWS account and region already, from another stage or one that was destroyed; "none" sends nothing.
    identity: "create",
  },

  // How much one internet address may ask for in an hour without signing in. A whole office, or a workshop, is often one.
  perAsker: { applications: 20, links: 100, messages: 20 },

  // ── Coordinators' sign-in ───────────────────────────────────────────────────────────────────────────────────────
  // As it stands, coordinators are users of an Amazon Cognito pool, members of its group "coordinators", with a code
  // from their phone. To use your city's own sign-in (OpenID Connect) instead, name it, and the claim that marks a
  // coordinator:   signIn: { issuer: "https://login.city.example", audience: "climate-partners" },
  coordinatorRole: { claim: "cognito:groups", value: "coordinators" },

  // How many minutes a coordinator has to undo a decision (0 to 60). The mail that tells of it waits for so long, and then for
  // the next quarter of an hour between 8 and 20; with 0 it leaves at once and no decision can be undone.
  undoMinutes: 10,

  // ── Where it runs ───────────────────────────────────────────────────────────────────────────────────────────────
  // Stages ("production", "test") stand side by side in one AWS account and share nothing. So do regions. CHANGE NEITHER OF A RUNNING
  // SERVICE: it does not move; a second one is made, which is empty (docs/operations.md, "Moving to another table, stage or account").
  // How the stage "test" differs from this one stands in infra/network-test.ts.
  stage: "production",
  // On a stage to try things on, days may be played before they have come, and nothing hinders its deletion:   playsAhead: true
  // Stockholm. Personal data stays in the EU: a region elsewhere also needs   allowOutsideEu: true
  region: "eu-north-1",
  // Without your own address the service gets one that ends in cloudfront.net. With your own:
  //   web: { domain: "climate-partners.city.example", certificateArn: "arn:aws:acm:us-east-1:…:certificate/…" },
  // A firewall against common attacks and floods, for some 8 dollars a month (docs/operations.md, "A firewall"):
  //   firewall: true,
  // The key by which the service knows CloudFront; the next number is another key (docs/operations.md, "Around CloudFront"):
  //   edgeKey: 2,
  // A copy of the whole table every night, for some cents a month (docs/operations.md, "Backups"):
  //   backups: { keepDays: 90 },   or in a bucket of another account:   backups: { bucket: "…", account: "123456789012" },
  // A table that was restored, in place of the one that the deployment made: the line that `npm run adopt` prints. It stays for good;
  // without it a new table is made, which is empty (docs/operations.md, "Restoring to a point in time").

  // The repository on GitHub that may deploy (docs/operations.md, "A pipeline"):
  //   pipeline: { repository: "city/climate-partners" },

  // ── Sizes ───────────────────────────────────────────────────────────────────────────────────────────────────────
  // 1 is right up to some 10,000 members; ask a developer before you change it on a running service.
  shards: 1,
  // Alarms go to the coordinators' address; to send them elsewhere:   alarms: "operations@city.example",
  // How long logs are kept: 30, 90, 180 or 365 days. They hold no personal data.
  logDays: 90,
};
