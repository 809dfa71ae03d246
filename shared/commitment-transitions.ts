import {
  type Application,
  type Commitment,
  type CommitmentDraft,
  type CommitmentState,
  type EarlierVersion,
  type Party,
  type Signature,
  handedIn,
  writtenIn,
} from "./commitment.ts";
import type { Language } from "./language.ts";
import type { Change } from "./history.ts";
import { issuesOf } from "./issues.ts";
import { Refusal, invalid } from "./refusal.ts";
import type { Day, Instant } from "./schema.ts";
import { type Act, type Machine, moved } from "./state-machine.ts";
import { keeping } from "./kept.ts";
import { refuseToUndo } from "./undo.ts";

const underWay = ["draft", "submitted", "returned", "approved"] as const;

/** Every transition of a commitment version. `save` and `sign` leave the state as it is. */
export const commitmentMachine = {
  confirm: { from: ["unconfirmed"], to: "submitted" },
  expire: { from: ["unconfirmed"], to: "expired" },
  save: { from: ["draft", "returned"] },
  submit: { from: ["draft", "returned"], to: "submitted" },
  return: { from: ["submitted"], to: "returned" },
  reject: { from: ["submitted"], to: "rejected" },
  approve: { from: ["submitted"], to: "approved" },
  withdraw: { from: ["returned"], to: "withdrawn" },
  sign: { from: ["approved"] },
  enterIntoForce: { from: ["approved"], to: "in-force" },
  supersede: { from: ["in-force"], to: "superseded" },
  end: { from: ["in-force", ...underWay], to: "ended" },
  undo: {
    from: ["approved", "in-force", "returned", "rejected"],
    to: "submitted",
  },
  reinstate: { from: ["superseded"], to: "in-force" },
} as const satisfies Machine<CommitmentState, string>;

type Transition = keyof typeof commitmentMachine;

const move = (
  before: Commitment,
  transition: Transition,
  act: Act,
  fields?: Partial<Commitment>,
) =>
  moved<CommitmentState, Transition, Commitment>(commitmentMachine, {
    subject: `commitment-${before.version}`,
    before,
    transition,
    act,
    ...(fields && { fields }),
  });

/** The first version of an application: it reaches the coordinators once its contact has confirmed it. */
export const appliedCommitment = (
  { id, goals, contact }: Pick<Application, "id" | "goals" | "contact">,
  now: Instant,
): Change<Commitment> => ({
  after: {
    memberId: id,
    version: 1,
    state: "unconfirmed",
    since: now,
    goals: writtenIn(goals, contact.language),
    signatures: {},
    revision: 0,
  },
  event: {
    memberId: id,
    at: now,
    by: { kind: "member" },
    subject: "commitment-1",
    transition: "apply",
    from: "none",
    to: "unconfirmed",
  },
});

export const confirmCommitment = (commitment: Commitment, act: Act) =>
  move(commitment, "confirm", act);

export const expireCommitment = (commitment: Commitment, act: Act) =>
  move(commitment, "expire", act);

const isUnderWay = ({ state }: Commitment) =>
  underWay.some((one) => one === state);

/** The version a member edits: the one under way, or a new draft after the one in force. */
export function draftVersion({
  inForce,
  latest,
  now,
}: {
  inForce: Commitment | undefined;
  latest: Commitment | undefined;
  now: Instant;
}): { before?: Commitment; draft: Commitment } {
  if (latest && isUnderWay(latest)) return { before: latest, draft: latest };
  if (inForce?.state !== "in-force") throw new Refusal("wrong-state");
  return {
    ...(latest && { before: latest }),
    draft: {
      memberId: inForce.memberId,
      version: Math.max(inForce.version, latest?.version ?? 0) + 1,
      state: "draft",
      since: now,
      goals: inForce.goals,
      signatures: {},
      revision: latest ? latest.revision : 0,
      ...(inForce.memberSince !== undefined && {
        memberSince: inForce.memberSince,
      }),
    },
  };
}

/** Keeps what the member is writing; the goals last submitted stay as they are. */
export const saveCommitmentDraft = (
  commitment: Commitment,
  draft: CommitmentDraft,
  act: Act,
) => move(commitment, "save", act, { draft: keeping(commitment.draft, draft) });

/**
 * Hands the draft to the coordinators; a returned version without a new draft goes in as it was.
 * `mayBeEmpty`: a supporting member needs no goals; `language`: what its writer was using.
 */
export function submitCommitment(
  commitment: Commitment,
  { mayBeEmpty, language }: { mayBeEmpty: boolean; language?: Language },
  act: Act,
): Change<Commitment> {
  const written = commitment.draft?.goals ?? commitment.goals;
  const parsed = handedIn(mayBeEmpty).safeParse({ goals: written });
  const change = move(commitment, "submit", act);
  if (!parsed.success) throw new Refusal("invalid", issuesOf(parsed.error));
  const goals = writtenIn(keeping(written, parsed.data.goals), language);
  const { draft, message, ...after } = change.after;
  return { ...change, after: { ...after, goals } };
}

export const returnCommitment = (
  commitment: Commitment,
  message: string,
  act: Act,
) =>
  move(
    commitment,
    "return",
    { ...act, why: message },
    { message, returned: (commitment.returned ?? 0) + 1 },
  );

export const rejectCommitment = (
  commitment: Commitment,
  message: string,
  act: Act,
) => move(commitment, "reject", { ...act, why: message }, { message });

export const withdrawCommitment = (commitment: Commitment, act: Act) =>
  move(commitment, "withdraw", act);

export const approveCommitment = (commitment: Commitment, act: Act) =>
  move(commitment, "approve", act);

/** The versions before one that takes the place of another on a day. Which goals end is told by their ids. */
const versionsBefore = (
  { goals }: Commitment,
  { version, inForceOn, goals: were, earlier = [] }: Commitment,
  until: Day,
): EarlierVersion[] => [
  ...earlier,
  {
    version,
    ...(inForceOn && { inForceOn }),
    until,
    ended: were
      .filter(({ id }) => !goals.some((goal) => goal.id === id))
      .map(({ description, beyondLaw, ...goal }) => goal),
  },
];

/** Approves an amended version under the signatures of the one in force: it is in force at once, with "amended on". */
export function carryCommitment(
  commitment: Commitment,
  inForce: Commitment | undefined,
  today: Day,
  act: Act,
): [Change<Commitment>, ...Change<Commitment>[]] {
  const approved = approveCommitment(commitment, act);
  if (!inForce) throw invalid("/signing", "nothing-to-carry");
  const entered = move(approved.after, "enterIntoForce", act, {
    signatures: inForce.signatures,
    inForceOn: today,
    amendedOn: today,
    earlier: versionsBefore(commitment, inForce, today),
    ...(inForce.memberSince !== undefined && {
      memberSince: inForce.memberSince,
    }),
  });
  return [
    {
      before: commitment,
      after: entered.after,
      event: { ...entered.event, from: commitment.state },
    },
    supersedeCommitment(inForce, act),
  ];
}

const supersedeCommitment = (inForce: Commitment, act: Act) =>
  move(inForce, "supersede", act);

/**
 * Records a signature made elsewhere. With both, the version is in force from the later of the two dates, and takes the
 * place of the one before. A date after today is refused; while the other is missing, a wrong entry is mended by a new one.
 */
export function recordSignature(
  commitment: Commitment,
  {
    party,
    signature,
    inForce,
    today,
    act,
  }: {
    party: Party;
    signature: Signature;
    inForce: Commitment | undefined;
    today: Day;
    act: Act;
  },
): [Change<Commitment>, ...Change<Commitment>[]] {
  const signatures = { ...commitment.signatures, [party]: signature };
  const signed = move(commitment, "sign", act, { signatures });
  if (signature.date > today) throw invalid("/date", "in-the-future");
  const { member, city } = signatures;
  if (!member || !city) return [signed];
  const inForceOn = member.date > city.date ? member.date : city.date;
  const entered = move(commitment, "enterIntoForce", act, {
    signatures,
    inForceOn,
    memberSince: inForce?.memberSince ?? inForceOn,
    ...(inForce && { earlier: versionsBefore(commitment, inForce, inForceOn) }),
  });
  return inForce ? [entered, supersedeCommitment(inForce, act)] : [entered];
}

/** Takes a decision back, while that is possible: all is as `before` it, if that was kept. */
export function undoCommitmentDecision(
  commitment: Commitment,
  before: Commitment | undefined,
  act: Act,
): Change<Commitment> {
  const change = move(commitment, "undo", act);
  refuseToUndo(commitment, act.now);
  if (!before) throw new Refusal("nothing-to-undo");
  const { revision, request } = change.after;
  return { ...change, after: { ...before, revision, request } };
}

/** Puts a version in force again whose successor was carried by mistake. It was `before` when that superseded it. */
export function reinstateCommitment(
  before: Commitment,
  act: Act,
): Change<Commitment> {
  const superseded = supersedeCommitment(before, act).after;
  const change = move(superseded, "reinstate", act);
  const { revision, request } = change.after;
  return { ...change, after: { ...before, revision, request } };
}

export const endCommitment = (commitment: Commitment, why: string, act: Act) =>
  move(commitment, "end", { ...act, why });
