import { hashKey } from "@tanstack/react-query";
import * as z from "zod";
import { issuesOf } from "../../shared/issues.ts";
import type { Issue } from "../../shared/refusal.ts";
import { isPassing, Problem } from "../api/problem.ts";
import { filled } from "./filled.ts";
import { forget, keep, kept } from "./kept.ts";

/** A draft as the service has it, and the ETag that names this very content. */
type Copy<Body> = { body: Body; etag: string };

export type DraftState<Body> =
  | { kind: "unchanged" }
  /** Typed, and not yet with the service. */
  | { kind: "changed" }
  | { kind: "saving" }
  /** The service has everything that was typed. */
  | { kind: "saved"; at: Date }
  /** The service cannot be reached; it is tried again, until it can. */
  | { kind: "offline" }
  /** Cannot be saved as it stands: a number that is none, a text too long. */
  | { kind: "wrong"; issues: Issue[] }
  /** The service will not take it: signed out, closed. */
  | { kind: "refused"; error: unknown }
  /** Somebody else saved meanwhile: a person decides which one stays. */
  | { kind: "conflict"; theirs: Copy<Body> };

export type DraftOptions<Body> = {
  /** Whose draft of what, for this browser: what was typed is kept under it until the service has it. */
  key: string;
  /** What the service takes as a draft. */
  schema: z.ZodType<Body>;
  /** What of a form is sent; without it, what was filled in. */
  bodyOf?: (values: Body) => unknown;
  /** The draft as it was read. */
  copy: Copy<Body>;
  save: (copy: Copy<Body>, leaving: boolean) => Promise<Copy<Body>>;
  /** Reads it anew, past every cache: asked when `save` was answered with 412. */
  load: () => Promise<Copy<Body>>;
};

const pause = 1000;
const retry = 5000;

const isSame = (one: unknown, other: unknown) =>
  hashKey([filled(one)]) === hashKey([filled(other)]);

/**
 * A draft that saves itself: what is typed is kept in the browser at once and sent after a pause, one save at a time, each
 * upon the ETag of the one before. It leaves the browser's keeping only when the service has confirmed it.
 */
export class Draft<Body> {
  readonly #options: DraftOptions<Body>;
  readonly #listeners = new Set<() => void>();
  #etag: string;
  /** What was sent since the last answer: should the service have one of these, it was us who saved it. */
  #sent: string[] = [];
  #values: Body;
  #state: DraftState<Body> = { kind: "unchanged" };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  constructor(options: DraftOptions<Body>) {
    this.#options = options;
    const { copy, key } = options;
    this.#etag = copy.etag;
    this.#values = copy.body;
    // The form wrote it itself, unfinished numbers included: the schema is for what is sent.
    const values = z.custom<Body>((one) => typeof one === "object" && one);
    const shape = z.object({
      values,
      etag: z.string(),
      sent: z.string().array(),
    });
    const own = kept(key, shape);
    if (!own) return;
    if (isSame(own.values, copy.body)) {
      forget(key);
      return;
    }
    this.#values = own.values;
    this.#sent = own.sent;
    if (own.etag === copy.etag || this.#isOurs(copy.body))
      this.#state = { kind: "changed" };
    else this.#state = { kind: "conflict", theirs: copy };
  }

  /** What the form shows: what this browser still kept, else what the service has. */
  get values(): Body {
    return this.#values;
  }

  get state(): DraftState<Body> {
    return this.#state;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes on with what a visit before left unsaved; saves when the connection returns and when the page is left. */
  readonly start = () => {
    const onLeave = () => {
      if (document.visibilityState === "hidden") void this.#send(true);
    };
    const onReturn = () => void this.flush();
    addEventListener("online", onReturn);
    addEventListener("pagehide", onLeave);
    document.addEventListener("visibilitychange", onLeave);
    if (this.#state.kind === "changed") this.#later(0);
    return () => {
      removeEventListener("online", onReturn);
      removeEventListener("pagehide", onLeave);
      document.removeEventListener("visibilitychange", onLeave);
      clearTimeout(this.#timer);
      // To another page of ours: what still waits is sent behind it.
      void this.#send(true);
    };
  };

  /** What a person typed. */
  change(values: Body): void {
    if (isSame(values, this.#values)) return;
    this.#values = values;
    this.#keep();
    if (this.#state.kind === "conflict") return;
    this.#become({ kind: "changed" });
    this.#later(pause);
  }

  /** Saves now what waits. True when the service has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#saving;
    await this.#send(false);
    return this.#state.kind === "saved" || this.#state.kind === "unchanged";
  }

  /** Settles a conflict: our text is saved over theirs, or theirs takes its place. */
  async take(which: "mine" | "theirs"): Promise<void> {
    if (this.#state.kind !== "conflict") return;
    const { body, etag } = this.#state.theirs;
    this.#etag = etag;
    this.#sent = [];
    if (which === "theirs") {
      this.#values = body;
      forget(this.#options.key);
      this.#become({ kind: "unchanged" });
      return;
    }
    this.#keep();
    this.#become({ kind: "changed" });
    await this.flush();
  }

  #become(state: DraftState<Body>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #keep(): void {
    const { key } = this.#options;
    keep(key, { values: this.#values, etag: this.#etag, sent: this.#sent });
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(false), milliseconds);
  }

  #isOurs(body: Body): boolean {
    return this.#sent.includes(hashKey([body]));
  }

  async #send(leaving: boolean): Promise<void> {
    const { kind } = this.#state;
    const waits =
      kind === "changed" || kind === "offline" || kind === "refused";
    if (!waits || this.#saving) return;
    const { schema, bodyOf = filled } = this.#options;
    const parsed = schema.safeParse(bodyOf(this.#values) ?? {});
    if (!parsed.success) {
      this.#become({ kind: "wrong", issues: issuesOf(parsed.error) });
      return;
    }
    this.#become({ kind: "saving" });
    this.#saving = this.#save(parsed.data, leaving);
    await this.#saving;
  }

  async #save(body: Body, leaving: boolean): Promise<void> {
    const { key, save } = this.#options;
    this.#sent.push(hashKey([body]));
    this.#keep();
    try {
      const { etag } = await save({ body, etag: this.#etag }, leaving);
      this.#saving = undefined;
      this.#etag = etag;
      this.#sent = [];
      if (this.#state.kind === "saving") {
        forget(key);
        this.#become({ kind: "saved", at: new Date() });
      } else {
        this.#keep();
        this.#later(pause); // What was typed meanwhile.
      }
    } catch (error) {
      this.#saving = undefined;
      if (error instanceof Problem && error.status === 412) await this.#meet();
      else if (isPassing(error)) {
        this.#become({ kind: "offline" });
        this.#later(retry);
      } else this.#become({ kind: "refused", error });
    }
  }

  /** The service has another draft than we read. It may be our own, whose answer was lost. */
  async #meet(): Promise<void> {
    try {
      const theirs = await this.#options.load();
      if (!this.#isOurs(theirs.body)) {
        this.#become({ kind: "conflict", theirs });
        return;
      }
      this.#etag = theirs.etag;
      this.#become({ kind: "changed" });
    } catch {
      this.#become({ kind: "offline" });
    }
    this.#later(retry);
  }
}
