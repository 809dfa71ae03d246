/** The DNS records that mail needs: the deployment prints them, and `npm run check:mail` tells which the world sees. */
import { execFile } from "node:child_process";
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { network } from "../../infra/network.ts";
import { templateOf, the } from "./stack.ts";

const dkim = ["one", "two", "three"].map(
  (token) =>
    `${token}._domainkey.city.example CNAME ${token}.dkim.amazonses.com`,
);
const mx = "bounces.city.example MX 10 feedback-smtp.eu-north-1.amazonses.com";
const spf = 'bounces.city.example TXT "v=spf1 include:amazonses.com ~all"';
const dmarc =
  '_dmarc.city.example TXT "v=DMARC1; p=none; rua=mailto:climate-coordinators@city.example"';
const all = [...dkim, mx, spf, dmarc];

const types: Record<string, number> = { CNAME: 5, MX: 15, TXT: 16 };
const broken = "broken.example";

const labels = (name: string) =>
  Buffer.concat([
    ...name
      .split(".")
      .map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ]);

function dataOf(type: string, value: string): Buffer {
  if (type === "CNAME") return labels(value);
  if (type === "TXT") {
    const text = value.slice(1, -1);
    return Buffer.from([text.length, ...Buffer.from(text)]);
  }
  const [priority = "", host = ""] = value.split(" ");
  return Buffer.concat([Buffer.from([0, Number(priority)]), labels(host)]);
}

/** A name server of a few lines (RFC 1035, 4.1): one question in, what stands in `zone` out. */
let zone: string[] = [];
function answerTo(question: Buffer): Buffer {
  const end = question.indexOf(0, 12) + 5;
  const asked = question.subarray(12, end);
  const answers = zone.flatMap((line) => {
    const [, name = "", type = "", value = ""] =
      /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
    const wanted = Buffer.concat([
      labels(name),
      Buffer.from([0, types[type]!, 0, 1]),
    ]);
    if (wanted.toString().toLowerCase() !== asked.toString().toLowerCase())
      return [];
    const data = dataOf(type, value);
    const fixed = [0xc0, 12, 0, types[type]!, 0, 1, 0, 0, 0, 60];
    return [Buffer.from([...fixed, 0, data.length, ...data])];
  });
  const isBroken = asked.includes(labels(broken));
  const flags = [0x81, isBroken ? 0x82 : 0x80];
  const counts = [0, 1, 0, answers.length, 0, 0, 0, 0];
  const head = Buffer.from([...question.subarray(0, 2), ...flags, ...counts]);
  return Buffer.concat([head, asked, ...answers]);
}

let server: Socket;
beforeAll(async () => {
  server = createSocket("udp4", (question, { port, address }) => {
    server.send(answerTo(question), port, address);
  });
  server.bind(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  server.close();
});

const tokens = ["one", "two", "three"];

/** What an administrator reads, while these records stand. */
function check(stands: string[], ...asked: string[]) {
  zone = stands;
  const resolver = `127.0.0.1:${server.address().port}`;
  const command = ["infra/check-mail.ts", "--resolver", resolver, ...asked];
  return new Promise<{ code: unknown; lines: string[] }>((done) => {
    execFile(
      process.execPath,
      command,
      { cwd: resolve(import.meta.dirname, "..", "..") },
      (error, stdout, stderr) => {
        const lines = `${stdout}${stderr}`.trimEnd().split("\n");
        done({ code: error?.code ?? 0, lines });
      },
    );
  });
}

const without = (record: string) => all.filter((line) => line !== record);

test("the deployment prints three records for DKIM, two for what comes back and one for DMARC", () => {
  const template = templateOf();
  const printed = Object.entries(template.toJSON().Outputs as object)
    .filter(([name]) => name.startsWith("MailDnsRecord"))
    .map(([, { Value }]) => Value as unknown);
  const identity = (part: string) => ({
    "Fn::GetAtt": [expect.stringMatching(/^MailIdentity/), part],
  });
  expect(printed).toEqual([
    ...[1, 2, 3].map((number) => ({
      "Fn::Join": [
        "",
        [
          identity(`DkimDNSTokenName${number}`),
          " CNAME ",
          identity(`DkimDNSTokenValue${number}`),
        ],
      ],
    })),
    mx,
    spf,
    dmarc,
  ]);
  expect(the(template, "AWS::SES::EmailIdentity").Properties).toMatchObject({
    MailFromAttributes: { MailFromDomain: "bounces.city.example" },
  });
});

test("prints none where another stage has proven the domain", () => {
  const mail = { ...network.mail, identity: "existing" as const };
  const outputs = Object.keys(templateOf({ mail }).toJSON().Outputs as object);
  expect(outputs.filter((name) => name.includes("DnsRecord"))).toEqual([]);
});

test("as long as nothing is in the DNS, each record is missing", async () => {
  const { code, lines } = await check([], "city.example", ...tokens);
  expect(code).toBe(1);
  expect(lines).toEqual(
    all.flatMap((line) => [`missing  ${line}`, "         Add it to your DNS."]),
  );
});

test("once all that was printed is there, all is right", async () => {
  const others = ['bounces.city.example TXT "another-service=verified"'];
  const { code, lines } = await check(
    [...all, ...others],
    "city.example",
    ...tokens,
  );
  expect(lines).toEqual(all.map((line) => `right    ${line}`));
  expect(code).toBe(0);
});

test("a region's own DKIM domain is right, too", async () => {
  const own = all.map((line) => line.replace(".dkim.", ".dkim.eu-south-1."));
  const { code } = await check(own, "city.example", ...tokens);
  expect(code).toBe(0);
});

test.each([
  ["the city's own", "_dmarc.city.example"],
  ["that of the domain above", "_dmarc.example.org"],
])("a DMARC record that is there stands: %s", async (_, name) => {
  const own = `${name} TXT "v=DMARC1; p=reject; sp=none"`;
  const domain = name
    .replace("_dmarc.", "")
    .replace("example.org", "climate.example.org");
  const stands = [
    ...without(dmarc).map((line) => line.replace("city.example", domain)),
    own,
  ];
  const { code, lines } = await check(stands, domain, ...tokens);
  expect(code).toBe(0);
  expect(lines.at(-1)).toBe(`         By ${own}, which stands.`);
});

test.each([
  [
    "mail that comes back goes to another region",
    mx,
    [mx.replace("eu-north-1", "us-east-1")],
    /There is .*us-east-1.* Change it/,
  ],
  [
    "Amazon may not send",
    spf,
    [spf.replace("include:amazonses.com", "mx")],
    /There is .*v=spf1 mx/,
  ],
  ["SPF is said twice", spf, [spf, spf.replace("~", "-")], /Only one may be/],
  [
    "DMARC asks for nothing",
    dmarc,
    ['_dmarc.city.example TXT "v=DMARC1"'],
    /There is .*DMARC1/,
  ],
])("says what stands instead: %s", async (_, record, instead, why) => {
  const stands = [...without(record), ...instead];
  const { code, lines } = await check(stands, "city.example", ...tokens);
  expect(code).toBe(1);
  const at = lines.indexOf(`other    ${record}`);
  expect(lines[at + 1]).toMatch(why);
  expect(lines.filter((line) => line.startsWith("right"))).toHaveLength(5);
});

test("without the tokens it says that it knows nothing of DKIM", async () => {
  const { code, lines } = await check(all, "city.example");
  expect(code).toBe(1);
  expect(lines[0]).toBe("unknown  DKIM's three CNAME records");
  expect(lines.slice(2)).toEqual([mx, spf, dmarc].map((l) => `right    ${l}`));
});

test("a name server that is broken has not said that a record is missing", async () => {
  const { code, lines } = await check(all, broken);
  expect(code).toBe(1);
  expect(lines.filter((line) => /^(right|missing)/.test(line))).toEqual([]);
  expect(lines.join()).toContain("No name server tells: queryMx ESERVFAIL");
});

test.each([[[]], [["not a domain"]], [["city.example", "--resolver", "x"]]])(
  "asks for a domain: %j",
  async (asked) => {
    const { code, lines } = await check(all, ...asked);
    expect(code).toBe(1);
    expect(lines[0]).toBe("npm run check:mail -- DOMAIN [DKIM-TOKEN …]");
  },
);
