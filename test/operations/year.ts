/** The year, chapter by chapter. What is not taken down here only brings the next operation about. */
import type { OperationName } from "../../shared/routes.ts";
import { Client, ok } from "../http/client.ts";
import { mailServiceTells } from "../http/mail-service.ts";
import {
  applied,
  coordinator,
  freshYear,
  member as newMember,
  newApplication,
  signedIn,
  tokenFor,
} from "../http/people.ts";
import type { TestedService } from "../http/service.ts";
import type { Take } from "./take.ts";
import { answersTo, goalsOf, type Size } from "./texts.ts";

type Options = NonNullable<Parameters<Client["call"]>[1]>;

type Scene = {
  service: TestedService;
  size: Size;
  city: Client;
  anyone: Client;
  year: number;
  today: string;
  /** Takes an operation down, by one caller. */
  by: (
    caller: Client,
  ) => (name: OperationName, options?: Options) => ReturnType<Take>;
  take: Take;
};

export async function playYear(
  service: TestedService,
  take: Take,
  size: Size,
): Promise<void> {
  const scene: Scene = {
    service,
    size,
    take,
    city: await coordinator(service),
    anyone: new Client(service.url),
    year: await freshYear(service),
    today: new Date().toISOString().slice(0, 10),
    by: (caller) => async (name, options) => {
      const call = await caller.afterReading(name, options);
      return take(name, () => caller.call(name, call), caller);
    },
  };
  const member = await joining(scene);
  const other = await newMember(service, scene.city, scene.today);
  await theRoundOpens(scene, other);
  const contact = await signingIn(scene, member);
  await reporting(scene, { member, contact });
  await remindingOthers(scene, other);
  await publishing(scene, member);
  await changingGoals(scene, { member, contact });
  await changingPeople(scene, { member, contact });
  await writing(scene, contact);
  await lookingThroughMail(scene, member);
  await leaving(scene, other);
  await lookingBack(scene, { member, contact });
}

type Application = ReturnType<typeof newApplication>;
type Present = { member: Application; contact: Client };

async function joining(scene: Scene): Promise<Application> {
  const { service, size, city, anyone, by, today } = scene;
  const member = newApplication({ goals: goalsOf(size) });
  const params = { id: member.id };
  await by(anyone)("getNetwork");
  await by(anyone)("getOpenapi");
  await by(anyone)("submitApplication", { body: member });
  const token = await tokenFor(service, member.contact.email, "confirm");
  await by(anyone)("confirmApplication", { params, body: { token } });
  await by(city)("getWorklist");
  const { history } = await ok(city.call("getMemberFile", { params }));
  const { at } = (history as { transition: string; at: string }[]).find(
    ({ transition }) => transition === "confirm",
  )!;
  const query = { version: "1", at };
  await by(city)("getCommitmentSubmission", { params, query });
  const approval = { params, body: { decision: "approve" } };
  await by(city)("decideCommitment", approval);
  await by(city)("undoCommitmentDecision", { params });
  await ok(city.call("decideCommitment", approval));
  const signature = { name: "Kim Example", title: "Director", date: today };
  const signedBy = (party: string) => ({
    params,
    body: { party, ...signature },
  });
  await ok(city.call("recordSignature", signedBy("member")));
  // The second signature brings the commitment into force.
  await by(city)("recordSignature", signedBy("city"));
  await by(anyone)("listMembers");
  await by(city)("listAllMembers");
  return member;
}

async function theRoundOpens(scene: Scene, other: Application) {
  const { service, city, year, by } = scene;
  const plan = { due: `${year + 2}-03-20`, leftOut: [other.id] };
  await by(city)("saveRound", { params: { year: year + 1 }, body: plan });
  await service.play(`${year + 1}-02-01`);
}

async function signingIn({ service, by }: Scene, member: Application) {
  const { email } = member.contact;
  const contact = new Client(service.url);
  await by(contact)("requestSignInLink", { body: { email } });
  const token = await tokenFor(service, email, "sign-in");
  await by(contact)("startSession", {
    body: { token: decodeURIComponent(token) },
  });
  return contact;
}

async function reporting(scene: Scene, { member, contact }: Present) {
  const { city, size, year, by } = scene;
  const params = { year };
  await by(contact)("getDesk");
  const { etag } = await by(contact)("getMyReport", { params });
  await by(contact)("saveMyReport", {
    params,
    body: answersTo(member.goals, size),
    headers: { "if-match": etag },
  });
  await by(contact)("submitMyReport", { params });
  await by(contact)("takeBackMyReport", { params });
  const submitted = await ok(contact.call("submitMyReport", { params }));
  const of = { id: member.id, year };
  const query = { at: (submitted as { submittedAt: string }).submittedAt };
  await by(city)("getReportSubmission", { params: of, query });
  const acceptance = { params: of, body: { decision: "accept" } };
  await by(city)("decideReport", acceptance);
  await by(city)("undoReportDecision", { params: of });
  await ok(city.call("decideReport", acceptance));
  await by(city)("decideStory", {
    params: { storyId: `${member.id}.${year}` },
    body: { decision: "approve" },
  });
}

async function remindingOthers(scene: Scene, other: Application) {
  const { service, city, year, by } = scene;
  const body = { due: `${year + 1}-04-15`, reason: "Fire" };
  await by(city)("extendDeadline", { params: { id: other.id, year }, body });
  await by(city)("sendReminders", { params: { year }, body: { send: true } });
  await service.settle();
  const { mails } = await ok(
    city.call("listMail", { query: { member: other.id } }),
  );
  await mailServiceTells(service, "Permanent", mails[0]);
  const { items } = await ok(city.call("getWorklist"));
  const unreachable = (items as { tick?: string }[]).find(({ tick }) => tick);
  await by(city)("tickOff", { params: { itemId: unreachable?.tick ?? "" } });
}

async function publishing(scene: Scene, member: Application) {
  const { service, city, anyone, year, by } = scene;
  const params = { year };
  await service.settle();
  await by(city)("listRounds");
  await by(city)("listRoundMembers", { params });
  await by(city)("getRound", { params });
  await by(city)("publishEdition", { params, body: { belowFloor: true } });
  await by(anyone)("listResults");
  await by(anyone)("getResults", { params });
  await by(anyone)("listStories");
  await by(anyone)("getMember", { params: { id: member.id } });
  const version = { id: member.id, version: 1 };
  await by(anyone)("getMemberCommitment", { params: version });
  await by(city)("getCommitment", { params: version });
  const note = { fi: "Virhe", sv: "Fel", en: "A mistake" };
  await by(city)("withdrawEdition", { params, body: { edition: 1, note } });
}

async function changingGoals(scene: Scene, { member, contact }: Present) {
  const { service, city, today, by } = scene;
  const { etag } = await by(contact)("getMyCommitment");
  await by(contact)("saveMyCommitment", {
    body: { goals: member.goals },
    headers: { "if-match": etag },
  });
  await by(contact)("submitMyCommitment");
  await by(contact)("getMyCommitmentVersion", { params: { version: 2 } });
  const returned = { decision: "return", message: "More, please." };
  const one = await applied(service);
  await ok(
    city.call("decideCommitment", { params: { id: one.id }, body: returned }),
  );
  const applicant = await signedIn(service, one.contact.email);
  await by(applicant)("withdrawMyCommitment");
  const text = [
    "name;kind;businessId;contactName;contactEmail;contactLanguage;memberSignatory;memberSignatoryTitle;memberSignedOn;citySignatory;citySignatoryTitle;citySignedOn;theme;title;measure;change",
    `Invented Import;business;${newApplication().organisation.businessId};Robin Example;import@company.example;sv;Kim Example;Director;${today};Maija Mallikas;Mayor;${today};energy-saving;Less energy;change;-6`,
  ];
  const importing = () =>
    city.raw("POST", "/api/coordinator/import", {
      body: text.join("\r\n"),
      headers: { "content-type": "text/csv" },
    });
  await scene.take("importMembers", importing, city);
}

async function changingPeople(scene: Scene, { member, contact }: Present) {
  const { city, by } = scene;
  const { etag, body } = await contact.call("getDesk");
  const [first] = body.contacts as object[];
  const second = {
    name: "Lo Example",
    email: `lo-${member.id}@company.example`,
    language: "sv",
    primary: false,
    roundMail: false,
  };
  const saved = await by(contact)("saveMyContacts", {
    body: { contacts: [first, second] },
    headers: { "if-match": etag },
  });
  const { contactId } = saved.body.contacts[1] as { contactId: string };
  await by(city)("eraseContact", { params: { id: member.id, contactId } });
  await by(city)("changeMember", {
    params: { id: member.id },
    body: { unit: "North" },
  });
  await by(city)("getMemberFile", { params: { id: member.id } });
}

async function writing({ city, anyone, by }: Scene, contact: Client) {
  await by(contact)("sendWish", { body: { message: "More seminars" } });
  await by(anyone)("sendFeedback", {
    body: { message: "Well done", email: "citizen@home.example" },
  });
  const { body } = await by(city)("listInbox");
  const { id } = (body.items as { id: string }[])[0]!;
  const mark = { params: { inboxId: id }, body: { state: "read" } };
  await by(city)("markInboxItem", mark);
}

async function lookingThroughMail(scene: Scene, member: Application) {
  const { service, city, by } = scene;
  await service.settle();
  const query = { member: member.id };
  const { body } = await by(city)("listMail", { query });
  const mails = body.mails as { id: string; template: string; to: object }[];
  const mailOf = (name: string) =>
    mails.find(({ template }) => template === name)!;
  const params = { mailId: mailOf("application-received").id };
  await by(city)("getMail", { params });
  await by(city)("resendMail", { params });
  await mailServiceTells(service, "Reject", mailOf("application-arrived"));
  const since = new Date(0).toISOString();
  await by(city)("resendFailedMail", { body: { since, send: true } });
  await by(city)("listComingMail", { query: { days: "60" } });
  await by(city)("pauseMail", { body: { paused: true } });
}

async function leaving({ city, by, today }: Scene, other: Application) {
  const body = { reason: "left", on: today };
  await by(city)("endMember", { params: { id: other.id }, body });
}

async function lookingBack({ city, by }: Scene, { contact }: Present) {
  await by(city)("getAudit");
  await by(city)("exportMembers");
  await by(contact)("endSession");
}
