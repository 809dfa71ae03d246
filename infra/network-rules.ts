/** What each setting of the network file must be, in an administrator's words. */

// London and Zürich are not in the EU, so their regions are not here.
export const euRegions = [
  "eu-north-1",
  "eu-central-1",
  "eu-west-1",
  "eu-west-3",
  "eu-south-1",
  "eu-south-2",
];

const monthAndDay = 'a month and a day that every year has, such as "03-31"';
const inThree = "in each of fi, sv and en";

const rules: Record<string, string> = {
  "": "the file must export `network`, a list of settings in { }",
  name: `must be one line of at most 80 characters ${inThree}`,
  city: `must be one line of at most 80 characters ${inThree}`,
  description: `must be a text of at most 600 characters ${inThree}, and all texts together under 3 KB`,
  languages: 'must list one or more of "fi", "sv" and "en", each once',
  timeZone: 'must be a time zone such as "Europe/Helsinki"',
  rounds: "must be the settings of the yearly round in { }",
  "rounds.opens": `must be ${monthAndDay}`,
  "rounds.due": `must be ${monthAndDay}, after rounds.opens`,
  "rounds.publishes": `must be ${monthAndDay}, after rounds.due`,
  "rounds.publishing": 'must be "person" or "automatic"',
  "rounds.floor": "must be a number from 0 to 1, such as 0.8",
  "rounds.reminders":
    "must be up to 10 whole numbers of days from the due day, from -90 to 60",
  "rounds.mailOn": 'must be "any-day" or "working-days"',
  "rounds.holidays": 'must be "FI" or "none"',
  "rounds.firstYear": "must be a year from 2000 to 2200",
  mail: "must be the settings of mail in { }",
  "mail.from": "must be a mail address at mail.domain or under it",
  "mail.coordinators": 'must be an email and a language ("fi", "sv" or "en")',
  "mail.coordinators.email": "must be a mail address",
  "mail.dailyQuota": "must be a whole number of mails a day, at least 2",
  "mail.domain": 'must be a domain name such as "city.example"',
  "mail.identity": 'must be "create", "existing" or "none"',
  perAsker:
    "must be three whole numbers an hour, at least 1: applications, links and messages",
  alarms: "must be a mail address",
  signIn: "must be an issuer and an audience",
  "signIn.issuer": "must be the address of the issuer, beginning with https://",
  "signIn.audience": "must be the client ID that tokens are made for",
  coordinatorRole: "must be a claim and its value",
  "coordinatorRole.claim":
    'must be the name of a claim: "cognito:groups" unless signIn is set',
  stage:
    "must be up to 20 of a-z, 0-9 and -, beginning with a letter, without the words aws, amazon and cognito",
  region: `must be one of ${euRegions.join(", ")}; another AWS region only with allowOutsideEu: true`,
  allowOutsideEu: "must be true or false",
  web: "must be a domain and a certificateArn",
  "web.domain": 'must be a domain name such as "climate-partners.city.example"',
  "web.certificateArn": "must be the ARN of a certificate in us-east-1",
  firewall: "must be true or false",
  table:
    "must be the ARN of the stream of a table in this region, as `npm run adopt` prints it",
  backups: "must be keepDays, or else a bucket and the account that it is of",
  "backups.keepDays": "must be a whole number of days from 1 to 3650",
  "backups.bucket": "must be the name of a bucket",
  "backups.account": "must be the twelve digits of an AWS account in quotes",
  pipeline: "must be a repository of GitHub",
  "pipeline.repository": 'must be its owner and name: "city/climate-partners"',
  "pipeline.provider": 'must be "create" or "existing"',
  edgeKey: "must be a whole number, at least 1",
  undoMinutes: "must be a whole number of minutes from 0 to 60",
  playsAhead: "must be true or false",
  shards: "must be a whole number from 1 to 64",
  logDays: "must be 30, 90, 180 or 365",
};

/** A part without words of its own takes those of the whole. */
export function ruleOf(path: PropertyKey[]): string {
  return rules[path.join(".")] ?? ruleOf(path.slice(0, -1));
}
