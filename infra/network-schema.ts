/** The network file: what it may say, and what an administrator reads when it says something else. */
import * as z from "zod";
import { networkSettings, type NetworkSettings } from "../shared/network.ts";
import { line, once } from "../shared/schema.ts";
import { euRegions, ruleOf } from "./network-rules.ts";

// Lambda's whole environment may be 4 KB; the other variables need what is left.
const settingsBytes = 3000;

// Asked of the file alone: it would cost every cold start some milliseconds.
const isTimeZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format() !== "";
  } catch {
    return false;
  }
};

const networkFile = once(() => {
  const settings = networkSettings().shape;
  return z
    .strictObject({
      ...settings,
      timeZone: settings.timeZone.refine(isTimeZone),
      mail: settings.mail.extend({
        domain: z.string().regex(z.regexes.domain),
        identity: z.enum(["create", "existing", "none"]),
      }),
      signIn: z
        .strictObject({
          issuer: z.url({ protocol: /^https$/ }),
          audience: line(200),
        })
        .optional(),
      // Whole minutes for an administrator; a test cannot wait for one.
      undoMinutes: z.int().min(0).max(60),
      // Becomes part of the Cognito prefix, where these words are reserved.
      stage: z
        .string()
        .regex(/^(?!.*(aws|amazon|cognito))[a-z][a-z0-9-]{0,19}$/),
      region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
      allowOutsideEu: z.boolean().optional(),
      web: z
        .strictObject({
          domain: z.string().regex(z.regexes.domain),
          // CloudFront reads certificates from this one region.
          certificateArn: z
            .string()
            .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]+$/),
        })
        .optional(),
      firewall: z.boolean().optional(),
      table: z
        .string()
        .regex(
          /^arn:aws:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]{3,255}\/stream\/[\dT:.-]+$/,
        )
        .optional(),
      backups: z
        .strictObject({
          keepDays: z.int().min(1).max(3650).optional(),
          bucket: z
            .string()
            .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
            .optional(),
          account: z
            .string()
            .regex(/^\d{12}$/)
            .optional(),
        })
        .refine(
          ({ keepDays, bucket, account }) =>
            (bucket === undefined) === (account === undefined) &&
            (bucket === undefined) === (keepDays !== undefined),
        )
        .optional(),
      edgeKey: z.int().min(1).max(1_000_000).default(1),
      alarms: z.email().optional(),
      pipeline: z
        .strictObject({
          repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
          provider: z.enum(["create", "existing"]).default("create"),
        })
        .optional(),
      logDays: z.literal([30, 90, 180, 365]),
    })
    .refine(
      (file) => file.allowOutsideEu === true || euRegions.includes(file.region),
      {
        path: ["region"],
      },
    )
    .refine(
      ({ table, region }) =>
        table === undefined || table.split(":")[3] === region,
      {
        path: ["table"],
      },
    )
    .refine(
      ({ mail }) =>
        `.${mail.from.split("@")[1] ?? ""}`.endsWith(`.${mail.domain}`),
      {
        path: ["mail", "from"],
      },
    )
    .refine(
      (file) =>
        file.signIn !== undefined ||
        file.coordinatorRole.claim === "cognito:groups",
      {
        path: ["coordinatorRole", "claim"],
      },
    )
    .refine(
      (file) =>
        byteLength(settingsOnly().safeParse(file).data) <= settingsBytes,
      {
        path: ["description"],
      },
    );
});
export type Network = z.infer<ReturnType<typeof networkFile>>;
export type NetworkFile = z.input<ReturnType<typeof networkFile>>;

const settingsOnly = once(() => {
  const settings = networkSettings();
  return settings.extend({ mail: settings.shape.mail.strip() }).strip();
});

const byteLength = (value: unknown) =>
  Buffer.byteLength(JSON.stringify(value ?? null));

/** What the functions get of the file, in NETWORK. */
export function settingsOf(network: NetworkSettings): NetworkSettings {
  return settingsOnly().parse(network);
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys")
    return `${[...issue.path, issue.keys[0] ?? ""].join(".")} is not a setting; is it misspelt?`;
  if (issue.path.length === 0) return ruleOf([]);
  const missing = issue.input === undefined ? "is missing; it " : "";
  return `${issue.path.join(".")} ${missing}${ruleOf(issue.path)}`;
}

/** The network, or an error of one line that names the setting and says what it must be. */
export function readNetwork(
  value: unknown,
  file = "infra/network.ts",
): Network {
  const read = networkFile().safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  // A misspelt name also leaves the right one missing; the misspelling is what to mend.
  const issues = read.error.issues;
  const first =
    issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  throw new Error(`${file}: ${first ? explain(first) : "cannot be read"}`);
}
