import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { network } from "../../infra/network.ts";
import {
  type NetworkFile,
  readNetwork,
  settingsOf,
} from "../../infra/network-schema.ts";
import { elsewhere, restored } from "./variants.ts";
import { networkSettings } from "../../shared/network.ts";

/** The file with the value at a path replaced; undefined takes it out. */
const withValue = (
  path: string,
  value: unknown,
  base: unknown = network,
): unknown => {
  const file = structuredClone(base) as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop()!;
  const holder = keys.reduce(
    (at, key) => (at[key] ??= {}) as Record<string, unknown>,
    file,
  );
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return file;
};
const messageOf = (file: unknown): string => {
  try {
    readNetwork(file);
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
};

const faults: [path: string, value: unknown, says?: RegExp][] = [
  ["name.sv", "", /at most 80 characters/],
  ["name.sv", undefined, /is missing/],
  ["city.fi", "a\nb", /one line/],
  ["description.en", "x".repeat(601)],
  ["languages", []],
  ["languages.0", "de", /"fi", "sv" and "en"/],
  ["languages", ["fi", "fi"], /each once/],
  ["timeZone", "Helsinki", /"Europe\/Helsinki"/],
  ["rounds.opens", "1.2."],
  ["rounds.opens", "02-30"],
  ["rounds.opens", "02-29", /every year has/],
  ["rounds.due", "01-31", /after rounds\.opens/],
  ["rounds.publishes", "03-31", /after rounds\.due/],
  ["rounds.reminders.1", 2.5, /whole numbers of days/],
  ["rounds.reminders", "-14"],
  ["rounds.mailOn", "sundays", /"working-days"/],
  ["rounds.holidays", "SE", /"FI" or "none"/],
  ["rounds.firstYear", "2026", /must be a year/],
  ["rounds.firstYear", undefined, /is missing/],
  ["mail.from", "climate at city"],
  ["mail.from", "climate@another.example", /at mail\.domain/],
  ["mail.coordinators.email", "nobody"],
  ["mail.coordinators.language", "no"],
  ["mail.dailyQuota", 0.5, /whole number of mails/],
  ["perAsker.links", 0, /at least 1/],
  ["perAsker", { mails: 1 }, /is not a setting/],
  ["mail.domain", "https://city.example"],
  ["mail.identity", "yes", /"existing"/],
  [
    "signIn",
    { issuer: "http://login.city.example", audience: "x" },
    /signIn\.issuer .*https/,
  ],
  [
    "signIn",
    { issuer: "https://login.city.example" },
    /signIn\.audience is missing/,
  ],
  ["coordinatorRole.claim", "roles", /unless signIn is set/],
  ["coordinatorRole.value", 7],
  ["stage", "Production"],
  ["stage", "my-aws-stage"],
  ["region", "stockholm"],
  ["region", "eu-west-2", /allowOutsideEu: true/],
  ["allowOutsideEu", "yes", /true or false/],
  ["web", { domain: "climate.city.example" }, /web\.certificateArn is missing/],
  [
    "web",
    {
      domain: "https://x.example",
      certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/0a",
    },
  ],
  [
    "web",
    {
      domain: "x.example",
      certificateArn: "arn:aws:acm:eu-north-1:123456789012:certificate/0a",
    },
    /web\.certificateArn .*us-east-1/,
  ],
  ["firewall", "on", /true or false/],
  ["table", "restored", /ARN of the stream/],
  ["table", "arn:aws:dynamodb:eu-north-1:123456789012:table/restored"],
  ["table", restored.replace("north", "west"), /in this region/],
  ["backups", {}, /keepDays, or else a bucket/],
  ["backups", { keepDays: 90, ...elsewhere }, /keepDays, or else a bucket/],
  ["backups", { bucket: "city-backups" }, /the account/],
  ["backups", { ...elsewhere, account: "1234" }, /account .*twelve digits/],
  ["backups", { ...elsewhere, bucket: "City" }, /bucket .*name of a bucket/],
  ["alarms", "operations", /a mail address/],
  ["pipeline", { repository: "partners" }, /its owner and name/],
  [
    "pipeline",
    { repository: "city/partners", provider: "yes" },
    /"create" or "existing"/,
  ],
  ["undoMinutes", -1, /from 0 to 60/],
  ["playsAhead", "yes", /true or false/],
  ["shards", 0, /from 1 to 64/],
  ["logDays", 91, /30, 90, 180 or 365/],
];

/** Settings of a later release than some files. */
const may = [
  "rounds.publishing",
  "rounds.floor",
  "perAsker",
  "perAsker.applications",
  "perAsker.links",
  "perAsker.messages",
];

/** The file with every setting that may be left out. */
const whole: NetworkFile = {
  ...network,
  signIn: { issuer: "https://login.city.example", audience: "climate" },
  pipeline: { repository: "city/climate-partners", provider: "existing" },
  allowOutsideEu: true,
  web: {
    domain: "climate.city.example",
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c",
  },
  firewall: true,
  table: restored,
  backups: { keepDays: 90 },
  playsAhead: true,
  alarms: "operations@city.example",
};
/** The path of every setting; a list is one. */
const leaves = (value: unknown, path: string[] = []): string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, part]) =>
        leaves(part, [...path, key]),
      )
    : [path.join(".")];

describe("whatever is wrong at", () => {
  it.each(leaves(whole))("%s is told in one line that names it", (path) => {
    for (const wrong of [null, "", "a\u0000b", 7.5, {}, [null]]) {
      const message = messageOf(withValue(path, wrong, whole));
      expect(message, `${path}: ${JSON.stringify(wrong)}`).toMatch(
        new RegExp(`^infra/network\\.ts: ${path}(\\.0)? must [^\n]+$`),
      );
    }
    expect(messageOf(withValue(`${path}x`, 1, whole))).toBe(
      `infra/network.ts: ${path}x is not a setting; is it misspelt?`,
    );
  });

  it("a file that has every setting is nothing", () => {
    expect(messageOf(whole)).toBe("accepted");
  });

  it.each(leaves(network).filter((path) => !may.includes(path)))(
    "%s is that it is missing",
    (path) => {
      expect(messageOf(withValue(path, undefined))).toMatch(
        new RegExp(`^infra/network\\.ts: ${path} is missing; it must [^\n]+$`),
      );
    },
  );

  it.each(may)("%s is nothing: it goes without saying", (path) => {
    expect(messageOf(withValue(path, undefined))).toBe("accepted");
  });
});

describe("a mistake in the network file", () => {
  it.each(faults)(
    "at %s (%j) is told in one line that names it",
    (path, value, says = /must/) => {
      const message = messageOf(withValue(path, value));
      expect(message.startsWith(`infra/network.ts: ${path}`), message).toBe(
        true,
      );
      expect(message).toMatch(says);
      expect(message).not.toMatch(/must be the settings/);
      expect(message).not.toContain("\n");
    },
  );

  it("in a name is told as that, not as the right name's absence", () => {
    const { due, ...others } = network.rounds;
    expect(messageOf({ ...network, rounds: { ...others, deu: due } })).toBe(
      "infra/network.ts: rounds.deu is not a setting; is it misspelt?",
    );
  });

  it("that makes the texts too large for a function's environment is told", () => {
    const long = "ä".repeat(600);
    expect(
      messageOf({ ...network, description: { fi: long, sv: long, en: long } }),
    ).toMatch(/description must .*3 KB/);
  });

  it.each([undefined, null, [], "network"])(
    "as large as %j is told too",
    (file) => {
      expect(messageOf(file)).toMatch(
        /^infra\/network\.ts: the file must export `network`/,
      );
    },
  );
});

describe("the network file", () => {
  it("of Helsinki is right, and gives the functions exactly what they read", () => {
    const settings = settingsOf(readNetwork(network));
    expect(networkSettings().parse(settings)).toEqual(settings);
  });

  it("may put a service outside the EU only when it says so", () => {
    expect(messageOf({ ...network, region: "us-east-1" })).toContain(
      "infra/network.ts: region must be one of eu-north-1",
    );
    expect(
      messageOf({ ...network, region: "us-east-1", allowOutsideEu: true }),
    ).toBe("accepted");
  });

  it("may have copies kept in a bucket of another account", () => {
    expect(messageOf({ ...network, backups: elsewhere })).toBe("accepted");
  });

  it("may send from a domain under the one that is proved", () => {
    const mail = { ...network.mail, from: "climate@mail.city.example" };
    expect(messageOf({ ...network, mail })).toBe("accepted");
    expect(
      messageOf({
        ...network,
        mail: { ...mail, from: "climate@notcity.example" },
      }),
    ).toContain("mail.from");
  });
});

/** What `cdk` is told where a file of the stages says something else. */
async function told(
  file: string,
  source: string,
  env: Record<string, string> = {},
): Promise<string> {
  const hook = `import { registerHooks } from "node:module";
    registerHooks({ load: (url, context, next) => url.endsWith(${JSON.stringify(file)})
      ? { format: "module", shortCircuit: true, source: ${JSON.stringify(source)} } : next(url, context) });`;
  const run = promisify(execFile)(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(hook)}`,
      "infra/app.ts",
    ],
    { env: { ...process.env, ...env } },
  );
  return run.then(
    () => "accepted",
    (error: unknown) => {
      const { stderr, ...rest } = error as { stderr: string };
      expect(rest).toMatchObject({ code: 1, stdout: "" });
      return stderr;
    },
  );
}

describe("`cdk` with a wrong network file", () => {
  it("stops with that one line", async () => {
    const wrong = "export const network = { name: 1 };";
    expect(await told("infra/network.ts", wrong)).toMatch(
      /^infra\/network\.ts: name must be one line of at most 80 characters .*\n$/,
    );
  });
});

describe("the stage to try things on", () => {
  it("has a file of its own, which says where it differs from the city's", async () => {
    const { network: test } = await import("../../infra/network-test.ts");
    const { stage, playsAhead, mail, name } = readNetwork(test);
    expect({ stage, playsAhead, identity: mail.identity, name }).toEqual({
      stage: "test",
      playsAhead: true,
      identity: "none",
      name: network.name,
    });
  });

  it("cannot be deployed over another by a slip in that file", async () => {
    const slip = `export { network } from "./network.ts";`;
    const STAGE = "test";
    expect(await told("infra/network-test.ts", slip, { STAGE })).toBe(
      `infra/network-test.ts: stage must be "test", as the file is called\n`,
    );
  });

  it("that has no file is told", async () => {
    expect(await told("nothing", "", { STAGE: "tset" })).toMatch(
      /^infra\/network-tset\.ts: cannot be read .*\n$/,
    );
  });
});
