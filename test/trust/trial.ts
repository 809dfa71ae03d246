/**
 * One act under one fault after the other, each time from the same state of the table. What stands in the end, after the fault has
 * passed and whoever got no answer has tried again, is what stands without any fault; and what was answered was true.
 */
import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../http/client.ts";
import { type AsItWas, asItWas } from "./as-it-was.ts";
import {
  type Break,
  type Call,
  canFail,
  databaseFaults,
} from "./fault-proxy.ts";
import type { FaultyService } from "./faulty-service.ts";
import type { SesFault } from "./ses-proxy.ts";

export type Act = {
  name: string;
  /** Whose calls fail. */
  caller: string;
  /** What is asked; as often as need be. */
  send: () => Promise<Answer>;
  /** Whoever asks is as it was, as far as it remembers anything. */
  forget?: () => void;
  /** What comes afterwards in any case, once the fault has passed. */
  later?: () => Promise<void>;
  /** What is not looked at. */
  ignored?: RegExp;
  /** What may be there twice, once it was asked for twice. */
  mayBeTwice?: RegExp;
  /** It is several acts, each of which is done or not; the repetition does the others. */
  isSeveral?: boolean;
};

export type Finding = {
  act: string;
  fault: string;
  kind: "lost" | "doubled" | "false answer";
  what: string;
};
export type Tried = {
  act: string;
  caller: string;
  calls: number;
  mails: number;
  faults: number;
  findings: Finding[];
};

/** What an act leaves behind. */
type Trace = { changes: string[]; letters: string[] };

const without = (all: string[], some: string[]) => {
  const left = [...some];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** A try counts, too, for those who limit tries: too many are counted rather than too few. */
const isCount = (change: string) => change.includes('"type":"count"');

const isBusy = ({ status, body }: Answer) =>
  status === 503 && (body as { code?: string }).code === "unavailable";

/** Says that somebody else was quicker: untrue of one's own act. */
const blamesOthers = new Set(["changed-meanwhile", "draft-stale"]);

/** Told once more what stands already, one is told so: by a success, or by a refusal that is true of what stands. */
const isTrueOnceDone = ({ status, body }: Answer) =>
  status < 300 ||
  (status < 500 && !blamesOthers.has((body as { code: string }).code));

class Trial {
  readonly #service: FaultyService;
  readonly #before: AsItWas;
  readonly #act: Act;

  constructor(service: FaultyService, before: AsItWas, act: Act) {
    this.#service = service;
    this.#before = before;
    this.#act = act;
  }

  get #written() {
    return [...this.#service.faults.written.values()];
  }

  /** Back to the beginning; what that wakes may write in its turn. */
  async #restore() {
    const { faults, settle } = this.#service;
    do {
      const keys = this.#written;
      faults.written.clear();
      await this.#before.restore(keys);
      await settle();
    } while (faults.written.size > 0);
    this.#act.forget?.();
  }

  async #trace(): Promise<Trace> {
    await this.#service.settle();
    const changes = await this.#before.changes(this.#written);
    return {
      changes: changes.filter((one) => !this.#act.ignored?.test(one)),
      letters: this.#service.ses.letters().toSorted(),
    };
  }

  #plain(answer: Answer) {
    return `${answer.status} ${this.#before.plain(answer.text)}`;
  }

  /** The act without a fault: its answer, its calls, its trace. */
  async undisturbed() {
    const { faults, ses } = this.#service;
    ses.forget();
    faults.begin();
    const answer = await this.#act.send();
    if (answer.status >= 300)
      throw new Error(`${this.#act.name}: ${answer.status} ${answer.text}`);
    const calls = faults
      .calls()
      .filter(({ caller }) => caller === this.#act.caller);
    await this.#service.settle();
    await this.#act.later?.();
    const trace = await this.#trace();
    await this.#restore();
    return { answer: this.#plain(answer), calls, trace };
  }

  async disturbed(
    fault: Break,
    expected: { answer: string; trace: Trace },
  ): Promise<Finding[]> {
    const { faults, ses } = this.#service;
    const found: Finding[] = [];
    const tell = (kind: Finding["kind"], what: string) =>
      found.push({ act: this.#act.name, fault: nameOf(fault), kind, what });
    ses.forget();
    faults.begin(fault);
    const answer = await this.#act.send();
    faults.heal();
    const said = this.#plain(answer);
    if (said !== expected.answer) {
      if (!isBusy(answer))
        tell("false answer", `${said} in place of ${expected.answer}`);
      const { changes } = await this.#trace();
      const missing = without(expected.trace.changes, changes);
      const isHalf =
        missing.length > 0 &&
        without(changes, missing).some((one) => !isCount(one));
      if (isHalf && !this.#act.isSeveral)
        tell("lost", `half of it: ${missing.join("\n")}`);
      const repeated = await this.#act.send();
      const again = this.#plain(repeated);
      if (again !== expected.answer && !isTrueOnceDone(repeated))
        tell("false answer", `repeated: ${again}`);
      // Each try counted, and whoever asked is told when to ask again.
      if (repeated.status === 429) {
        await this.#restore();
        return found;
      }
    }
    await this.#service.settle();
    await this.#act.later?.();
    const { changes, letters } = await this.#trace();
    const is = [...changes, ...letters];
    const should = [...expected.trace.changes, ...expected.trace.letters];
    for (const one of without(should, is)) tell("lost", one);
    for (const one of without(is, should))
      if (!isCount(one) && !this.#act.mayBeTwice?.test(one))
        tell("doubled", one);
    await this.#restore();
    return found;
  }

  /** The mail service fails: in the end each mail has left, twice at most where it did not say so, and is dropped by nobody. */
  async unposted(
    { at, fault, lasting }: MailBreak,
    expected: { answer: string; trace: Trace },
  ): Promise<Finding[]> {
    const { ses, settle, nextRun } = this.#service;
    const found: Finding[] = [];
    const tell = (kind: Finding["kind"], what: string) =>
      found.push({
        act: this.#act.name,
        fault: `mail ${at + 1}: ${fault}, ${lasting ? "lasting" : "once"}`,
        kind,
        what,
      });
    ses.forget();
    ses.fail(
      ...Array<undefined>(at).fill(undefined),
      ...Array<SesFault>(lasting ? longer : 1).fill(fault),
    );
    const said = this.#plain(await this.#act.send());
    if (said !== expected.answer)
      tell("false answer", `${said} in place of ${expected.answer}`);
    await settle();
    ses.heal();
    await nextRun();
    await this.#act.later?.();
    const { changes, letters } = await this.#trace();
    const { letters: should } = expected.trace;
    for (const one of without(should, letters)) tell("lost", one);
    const twice = fault === "answer lost" ? should : [];
    for (const one of without(letters, [...should, ...twice]))
      tell("doubled", one);
    for (const one of changes)
      if (one.includes('"state":"dropped"')) tell("false answer", one);
    await this.#restore();
    return found;
  }
}

/** Who fails: the mail service, at which of its mails, once or from there on. */
type MailBreak = { at: number; fault: SesFault; lasting: boolean };

/** More often than anyone asks again at once; a link to sign in is tried until it is of no more use. */
const longer = 12;

const mailFaults = [
  "drop",
  "answer lost",
  "500",
  "throttle",
  "hang",
] as const satisfies SesFault[];

const mailBreaksOf = (letters: string[]): MailBreak[] =>
  [false, true].flatMap((lasting) =>
    letters.flatMap((_, at) =>
      mailFaults.map((fault) => ({ at, fault, lasting })),
    ),
  );

const nameOf = ({ at, fault, lasting }: Break) =>
  `call ${at + 1}: ${fault}, ${lasting ? "lasting" : "once"}`;

/** Each fault that each call can meet, first once, then lasting. */
const breaksOf = (calls: Call[]): Break[] =>
  [false, true].flatMap((lasting) =>
    calls.flatMap((call, at) =>
      databaseFaults
        .filter((fault) => canFail(call, fault))
        .map((fault) => ({ caller: call.caller, at, fault, lasting })),
    ),
  );

function differences(
  one: { answer: string; trace: Trace },
  other: { answer: string; trace: Trace },
) {
  const linesOf = ({ answer, trace }: typeof one) => [
    answer,
    ...trace.changes,
    ...trace.letters,
  ];
  return [
    ...without(linesOf(one), linesOf(other)),
    "---",
    ...without(linesOf(other), linesOf(one)),
  ].join("\n");
}

/** What is to be compared with must come out the same each time. */
async function expectedOf(trial: Trial, { name }: Act, { twice = false }) {
  const expected = await trial.undisturbed();
  const again = twice ? await trial.undisturbed() : expected;
  const isRepeated =
    again.answer === expected.answer &&
    isDeepStrictEqual(again.trace, expected.trace);
  if (!isRepeated)
    throw new Error(
      `${name} does not do the same twice: ${differences(expected, again)}`,
    );
  return expected;
}

/** Tries an act with the faults that are chosen. `whole`: with so many of them that its functions begin anew. */
export async function tryFaults(
  service: FaultyService,
  act: Act,
  { choose, whole }: { choose: <T>(all: T[]) => T[]; whole: boolean },
): Promise<Tried> {
  await service.settle();
  if (whole) await service.renew();
  service.faults.written.clear();
  const trial = new Trial(service, await asItWas(service.database!), act);
  const expected = await expectedOf(trial, act, { twice: whole });
  const chosen = choose([
    ...breaksOf(expected.calls),
    ...mailBreaksOf(expected.trace.letters),
  ]);
  const findings: Finding[] = [];
  for (const fault of chosen)
    findings.push(
      ...("caller" in fault
        ? await trial.disturbed(fault, expected)
        : await trial.unposted(fault, expected)),
    );
  return {
    act: act.name,
    caller: act.caller,
    calls: expected.calls.length,
    mails: expected.trace.letters.length,
    faults: chosen.length,
    findings,
  };
}
