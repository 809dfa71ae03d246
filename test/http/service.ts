/**
 * The service under test: the one at BASE_URL, or one started here from the template. Against another base URL three side doors
 * come by environment: TOKEN_COMMAND prints a coordinator's token, MAILBOX_URL has the captured mail as JSON, DAY_COMMAND plays
 * a day (`{day}` is replaced). What has no door is not run, and says so.
 */
import { execFile } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { expect, inject } from "vitest";
// So that `inject` knows what is provided.
import type {} from "../bundles.ts";
import type {} from "../calls.ts";
import type {} from "../logs.ts";
import { type Mailbox, startMailbox } from "../../infra/local/mailbox.ts";
import { runService } from "../../infra/local/service.ts";
import { audience } from "../../infra/local/sign-in.ts";
import { onlyTable } from "../faults/table.ts";
import { madeStack, type NetworkDifference } from "../made-stack.ts";

export type CapturedMail = {
  subject: string;
  destination: { to: string[] };
  replyTo?: string[];
  body: { text?: string; html?: string };
};

type Gateway = Awaited<ReturnType<typeof runService>>["gateway"];

export type TestedService = {
  url: string;
  token: () => Promise<string>;
  /** A good token of somebody who is no coordinator; elsewhere only if STRANGERS_TOKEN_COMMAND prints one. */
  strangersToken?: () => Promise<string>;
  /** Only here: elsewhere nobody hands out the issuer's key. */
  forgedToken?: (forgery: Forgery) => Promise<string>;
  mails: () => Promise<CapturedMail[]>;
  play: (day: string) => Promise<void>;
  /** Has SES tell an event of a mail, or say something else; only where it can be made to. */
  tell?: (sesEvent: object | string) => Promise<void>;
  /** Until what was written has been acted on. */
  settle: () => Promise<void>;
  /** The gateway by its own name, not through CloudFront; only here. */
  gateway?: Gateway;
  /** Where its table is; only here. */
  database?: string;
  /** Everything that lies in the table, as text; only here. */
  everything?: () => Promise<string>;
  stop: () => Promise<void>;
};

const shell = async (command: string) =>
  (await promisify(execFile)("sh", ["-c", command])).stdout.trim();

function door(name: "TOKEN_COMMAND" | "MAILBOX_URL" | "DAY_COMMAND"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this test was not run`);
  return value;
}

async function mailsElsewhere(): Promise<CapturedMail[]> {
  const response = await fetch(door("MAILBOX_URL"));
  const { emails } = (await response.json()) as { emails: CapturedMail[] };
  return emails;
}

/** Nobody tells when a stream has drained: until no mail has left for two seconds. */
async function untilQuiet(): Promise<void> {
  const count = async () => (await mailsElsewhere()).length;
  for (let before = -1, now = await count(); now !== before;) {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    before = now;
    now = await count();
  }
}

function elsewhere(url: string): TestedService {
  const { STRANGERS_TOKEN_COMMAND: strangers } = process.env;
  return {
    url,
    token: () => shell(door("TOKEN_COMMAND")),
    ...(strangers && { strangersToken: () => shell(strangers) }),
    mails: mailsElsewhere,
    play: async (day) => {
      await shell(door("DAY_COMMAND").replaceAll("{day}", day));
      await untilQuiet();
    },
    settle: untilQuiet,
    stop: () => Promise.resolve(),
  };
}

/** The one table of the engine, item by item. */
async function everythingAt(endpoint: string): Promise<string> {
  const items = await (await onlyTable(endpoint)).items();
  return items.map((item) => JSON.stringify(item)).join("\n");
}

export type Forgery = {
  issuer?: string;
  audience?: string;
  /** The role claim as it stands: an array, or a text. */
  roles?: unknown;
  /** Who it is, beside the subject. */
  claims?: Record<string, unknown>;
  /** Without, if null. */
  subject?: string | null;
  expiresIn?: string;
  /** Signed by a key that the issuer does not know. */
  ownKey?: boolean;
};

/** A coordinator's token in all but what is told: signed by the local issuer's own key, unless that is forged too. */
async function forgedToken(
  issuer: string,
  keyFile: string,
  forgery: Forgery,
): Promise<string> {
  const key = JSON.parse(readFileSync(keyFile, "utf8")) as JWK;
  const signingKey = forgery.ownKey
    ? (await generateKeyPair("RS256")).privateKey
    : await importJWK(key, "RS256");
  const audienceOf = forgery.audience ?? audience;
  const { subject = "stranger" } = forgery;
  return new SignJWT({
    ...forgery.claims,
    ...(subject !== null && { sub: subject }),
    "cognito:groups": forgery.roles ?? ["coordinators"],
    client_id: audienceOf,
  })
    .setProtectedHeader({ alg: "RS256", ...(key.kid && { kid: key.kid }) })
    .setIssuer(forgery.issuer ?? issuer)
    .setAudience(audienceOf)
    .setIssuedAt()
    .setExpirationTime(forgery.expiresIn ?? "5m")
    .sign(signingKey);
}

/** Has the functions' calls to AWS written down, for `rights.test.ts`. */
export function recorded(): Record<string, string> {
  const { testPath = "" } = expect.getState();
  const file = join(inject("calls"), basename(testPath));
  appendFileSync(file, ""); // Of tests that need none, too.
  return {
    NODE_OPTIONS: `--require=${join(import.meta.dirname, "record-calls.ts")}`,
    CALLS_FILE: file,
  };
}

function keepLog(): (line: string) => void {
  const { testPath = "" } = expect.getState();
  const file = join(inject("logs"), `${basename(testPath)}.log`);
  return (line) => {
    appendFileSync(file, `${line}\n`);
  };
}

/** How a service that is started here differs from others; one elsewhere is as it is. */
type Difference = NetworkDifference & {
  /** What its functions find in their environment, over what a test's have. */
  env?: (own: { database: string; mail: string }) => Record<string, string>;
};

let spare: Mailbox | undefined;

/** The one the last service here has left, emptied: to start another takes longer than many a test. */
async function emptyMailbox(): Promise<Mailbox> {
  const mailbox = spare ?? (await startMailbox());
  spare = undefined;
  return {
    ...mailbox,
    stop: async () => {
      await mailbox.clear();
      spare = mailbox;
    },
  };
}

/** The service over the data of a folder. */
export async function serviceIn(
  dataDir: string,
  { env, ...network }: Difference = {},
): Promise<TestedService> {
  const service = await runService({
    clock: false,
    dataDir,
    log: keepLog(),
    env: (own) => ({ ...recorded(), ...env?.(own) }),
    mailbox: emptyMailbox,
    stack: (url) => madeStack(url, network),
  });
  const forged = (forgery: Forgery) =>
    forgedToken(
      `${service.url}/oidc`,
      join(dataDir, "issuer-key.json"),
      forgery,
    );
  const token = async () => {
    const response = await fetch(`${service.url}/oidc/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "client_credentials" }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };
  return {
    url: service.url,
    token,
    strangersToken: () => forged({ roles: ["gardeners"] }),
    forgedToken: forged,
    mails: service.mailbox,
    play: async (day) => {
      await service.play(day);
    },
    tell: async (sesEvent) => {
      const Message =
        typeof sesEvent === "string" ? sesEvent : JSON.stringify(sesEvent);
      await service.invoke("mail-events", { Records: [{ Sns: { Message } }] });
    },
    settle: service.idle,
    gateway: service.gateway,
    database: service.engine,
    everything: () => everythingAt(service.engine),
    stop: service.stop,
  };
}

export async function testedService(
  difference: Difference = {},
): Promise<TestedService> {
  const { TESTED_URL } = process.env;
  if (TESTED_URL) return elsewhere(TESTED_URL.replace(/\/$/, ""));
  const dataDir = mkdtempSync(join(tmpdir(), "climate-partners-test-"));
  const service = await serviceIn(dataDir, difference);
  return {
    ...service,
    stop: async () => {
      await service.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
