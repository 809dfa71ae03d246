import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../http/client.ts";

type Shown = Record<string, unknown>;
/** A write, and what a later read shows if it was done. */
export type Step = { send: () => Promise<Answer>; then: Shown };

/** What is compared: what its owner wrote, and what became of it. */
const watched = ["state", "goals", "draft", "answers", "message"];

/** An ETag ends in the record's revision. */
const following = (etag: string) =>
  etag.replace(/\d+(?="$)/, (revision) => String(Number(revision) + 1));

/** Answers that leave it open whether the write was done: none at all, or the service's or the gateway's own failure. */
export async function answerOf(
  request: () => Promise<Answer>,
): Promise<Answer | undefined> {
  const answer = await request().catch((error: unknown) => {
    // What `fetch` says when the connection breaks; anything else is a fault of the test.
    if (
      error instanceof TypeError &&
      /fetch failed|terminated/.test(error.message)
    )
      return undefined;
    throw error;
  });
  return answer && answer.status < 500 ? answer : undefined;
}

/**
 * The only writer of one record, who remembers what it was told. Each time it looks, the record is as the last answered write
 * left it, or as the one write without an answer would have; everything else is a loss or a half write.
 */
export class Keeper {
  readonly #name: string;
  readonly #look: () => Promise<Answer>;
  readonly #next: (shown: Shown, etag: string) => Step;
  #etag = "";
  #known: Shown | undefined;
  #unanswered: Shown | undefined;
  answered = 0;

  constructor(
    name: string,
    {
      look,
      next,
    }: {
      look: () => Promise<Answer>;
      next: (shown: Shown, etag: string) => Step;
    },
  ) {
    this.#name = name;
    this.#look = look;
    this.#next = next;
  }

  /** Compares what it remembers with what is there; false if the service did not answer. */
  async look(): Promise<boolean> {
    const answer = await answerOf(this.#look);
    if (!answer) return false;
    const shown = Object.fromEntries(
      watched.map((field) => [
        field,
        (answer.body as Shown | undefined)?.[field],
      ]),
    );
    const expected = [
      ...(this.#etag === "" ? [shown] : []),
      ...(this.#known && this.#etag === answer.etag ? [this.#known] : []),
      ...(this.#unanswered && following(this.#etag) === answer.etag
        ? [{ ...this.#known, ...this.#unanswered }]
        : []),
    ];
    if (answer.status !== 200 || !isDeepStrictEqual(expected, [shown])) {
      const was = { etag: this.#etag, ...this.#known };
      const is = { status: answer.status, etag: answer.etag, ...shown };
      const told = { was, unanswered: this.#unanswered, is };
      throw new Error(`${this.#name} lost something: ${JSON.stringify(told)}`);
    }
    this.#etag = answer.etag;
    this.#known = shown;
    this.#unanswered = undefined;
    return true;
  }

  /** One write; false if it went unanswered. */
  async write(): Promise<boolean> {
    if (!this.#known || this.#unanswered) return this.look();
    const { send, then } = this.#next(this.#known, this.#etag);
    this.#unanswered = then;
    const answer = await answerOf(send);
    if (!answer) return false;
    if (answer.status >= 300)
      throw new Error(`${this.#name}: ${answer.status} ${answer.text}`);
    this.#unanswered = undefined;
    this.#known = { ...this.#known, ...then };
    this.#etag = following(this.#etag);
    this.answered += 1;
    return true;
  }
}
