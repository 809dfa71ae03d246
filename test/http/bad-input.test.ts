import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type OperationName, type Route, routes } from "../../shared/routes.ts";
import { onEmulator } from "./emulator.ts";
import { Client, ok } from "./client.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  savingEnergy,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let stranger: Client;
let browser: Client;
let year: number;
const action = {
  id: randomUUID(),
  theme: "staff" as const,
  title: "A bicycle day",
  measure: { kind: "action" as const },
};
const factory = newApplication({ goals: [savingEnergy(), action] });

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  stranger = new Client(service.url);
  year = await freshYear(service);
  await member(service, city, new Date().toISOString().slice(0, 10), factory);
  await service.play(`${year + 1}-02-01`);
  browser = await signedIn(service, factory.contact.email);
});
afterAll(() => service.stop());

const json = { "content-type": "application/json" };

/** A body too odd for `JSON.stringify`, to an operation of the member's or of anyone. */
async function send(
  name: OperationName,
  body: string | Uint8Array<ArrayBuffer> | undefined,
  headers: Record<string, string> = json,
) {
  const route: Route = routes[name];
  const path = route.path
    .replace("{year}", String(year))
    .replace("{id}", factory.id);
  const etag = route.ifMatch === "must" ? await etagFor(name) : "";
  const caller = { public: stranger, member: browser, coordinator: city }[
    route.audience
  ];
  return caller.raw(route.method, path, {
    ...(body !== undefined && { body }),
    headers: { ...headers, ...(etag && { "if-match": etag }) },
  });
}

async function etagFor(name: OperationName): Promise<string> {
  if (name === "saveMyReport")
    return (await browser.call("getMyReport", { params: { year } })).etag;
  return (
    await browser.call(
      name === "saveMyContacts" ? "getDesk" : "getMyCommitment",
    )
  ).etag;
}

/** What the member has here, draft and contacts included: alike before and after whatever is refused. */
const everything = async () =>
  Promise.all([
    ok(browser.call("getDesk")),
    ok(browser.call("getMyCommitment")),
    ok(browser.call("getMyReport", { params: { year } })),
    etagFor("saveMyReport"),
    etagFor("saveMyContacts"),
    etagFor("saveMyCommitment"),
  ]);

const wordy = (length: number) => "a".repeat(length);
const goalsOf = (count: number) =>
  Array.from({ length: count }, () => savingEnergy());

describe("an application is refused, and its id stays free,", () => {
  const application = newApplication();
  const { organisation, contact } = application;
  const wrong: [string, object, string | string[]][] = [
    ["with a field nobody knows", { ...application, vip: true }, "/vip"],
    [
      "with an unknown field deep down",
      { ...application, contact: { ...contact, admin: 1 } },
      "/contact/admin",
    ],
    [
      "with measures that measure nothing",
      {
        ...application,
        goals: [
          { kind: "change", change: "-6" },
          { kind: "change", change: 0 },
          { kind: "change", change: -101 },
          { kind: "change", change: -6, baselineValue: 0 },
          { kind: "change", change: -6, baselineYear: 2016, targetYear: 2010 },
          { kind: "level", target: 1e-300 },
          { kind: "level", target: 1e13 },
          {},
        ].map((measure) => ({ ...savingEnergy(), measure })),
      },
      [
        "0/measure/change",
        "1/measure/change",
        "2/measure/change",
        "3/measure/baselineValue",
        "4/measure/targetYear",
        "5/measure/target",
        "6/measure/target",
        "7/measure/kind",
      ].map((place) => `/goals/${place}`),
    ],
    [
      "with text that is none",
      {
        ...application,
        organisation: {
          ...organisation,
          name: "Half \ud83d",
          businessId: "0112038-8",
          website: "javascript:alert(1)",
        },
        contact: {
          ...contact,
          name: "Robin\u0000",
          email: "robin@@company.example",
          phone: 7,
        },
        goals: [
          { ...savingEnergy(), title: wordy(161), description: "\u0007" },
        ],
      },
      [
        "/organisation/name",
        "/organisation/businessId",
        "/organisation/website",
        "/contact/name",
        "/contact/email",
        "/contact/phone",
        "/goals/0/title",
        "/goals/0/description",
      ],
    ],
    [
      "with a line break in a name",
      {
        ...application,
        organisation: { ...organisation, name: "A\r\nBcc: all@city.example" },
      },
      "/organisation/name",
    ],
    [
      "without a business ID",
      { ...application, organisation: { name: "A", kind: "business" } },
      "/organisation/businessId",
    ],
    [
      "with an address that is none",
      {
        ...application,
        contact: { ...contact, email: "robin@@company.example" },
      },
      "/contact/email",
    ],
    [
      "with two addresses in one",
      {
        ...application,
        contact: { ...contact, email: "a@b.example,c@d.example" },
      },
      "/contact/email",
    ],
    [
      "with too much text in all",
      {
        ...application,
        goals: goalsOf(20).map((goal) => ({
          ...goal,
          description: wordy(3000),
        })),
      },
      "/goals",
    ],
    ["with 21 goals", { ...application, goals: goalsOf(21) }, "/goals"],
    [
      "with a goal twice",
      { ...application, goals: [action, savingEnergy(), action] },
      "/goals/2/id",
    ],
    ["without a goal", { ...application, goals: [] }, "/goals"],
    [
      "with consent withheld",
      { ...application, accepted: { publication: true, privacy: false } },
      "/accepted/privacy",
    ],
    [
      "with nearly nothing in it",
      { id: application.id },
      ["/organisation", "/contact", "/goals", "/accepted"],
    ],
    [
      "with several mistakes, each of them named",
      {
        ...application,
        vip: true,
        id: "1",
        goals: [{ ...action, theme: "x", title: " " }],
      },
      ["/vip", "/id", "/goals/0/theme", "/goals/0/title"],
    ],
  ];

  it.each(wrong)("%s", async (_, body, pointers) => {
    const answer = await stranger.call("submitApplication", { body });
    expectProblem(answer, {
      status: 422,
      code: "invalid",
      pointers: [pointers].flat(),
    });
  });

  it("with a number that JSON cannot hold", async () => {
    const text = JSON.stringify(application).replace(
      '"change":-6',
      '"change":1e999',
    );
    expectProblem(await send("submitApplication", text), {
      status: 422,
      pointers: ["/goals/0/measure/change"],
    });
  });

  it("so that the mended one can use it", async () => {
    expect(
      (await city.call("getMemberFile", { params: { id: application.id } }))
        .status,
    ).toBe(404);
    expect(
      (await stranger.call("submitApplication", { body: application })).status,
    ).toBe(201);
  });
});

describe("a body of any operation that is", () => {
  const deep = (open: string, close: string) =>
    `{"message":${open.repeat(10_000)}1${close.repeat(10_000)}}`;
  const bytes = (length: number) => `{"message":"${wordy(length)}"}`;
  const targets = [
    "sendFeedback",
    "saveMyReport",
    "saveMyContacts",
    "saveMyCommitment",
    "sendWish",
    "decideReport",
  ] as const;
  const bodies: [
    string,
    string | Uint8Array<ArrayBuffer> | undefined,
    number[],
    Record<string, string>?,
  ][] = [
    ["missing", undefined, [400]],
    ["half a JSON document", '{"message":', [400]],
    ["null", "null", [422]],
    ["a list", "[]", [422]],
    ["a word", '"hello"', [422]],
    ["10,000 lists deep", deep("[", "]"), [400, 422]],
    ["10,000 objects deep", deep('{"a":', "}"), [400, 422]],
    ["a prototype in disguise", '{"__proto__":{"isAdmin":true}}', [400, 422]],
    [
      "a constructor's prototype",
      '{"constructor":{"prototype":{"isAdmin":true}}}',
      [400, 422],
    ],
    [
      "text/plain",
      '{"message":"hello"}',
      [415],
      { "content-type": "text/plain" },
    ],
    ["of no type", new TextEncoder().encode('{"message":"hello"}'), [415], {}],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3),
      [415],
      { "content-type": "image/png" },
    ],
    [
      "not UTF-8",
      Uint8Array.of(
        ...new TextEncoder().encode('{"message":"'),
        0xff,
        0xfe,
        0x22,
        0x7d,
      ),
      [400, 422],
    ],
    ["257 KB long", bytes(257 * 1024), [413]],
    ["6 MB long", bytes(6 * 1024 * 1024), [413]],
  ];

  it.each(bodies)(
    "%s is refused, and nothing is stored",
    async (_, body, statuses, headers) => {
      const before = await everything();
      for (const name of targets) {
        const answer = await send(name, body, headers);
        expect(statuses, `${name}: ${answer.text.slice(0, 200)}`).toContain(
          answer.status,
        );
        expectProblem(answer, { status: answer.status });
      }
      expect(await everything()).toEqual(before);
    },
  );

  it("too long or too deep is no application either", async () => {
    for (const [body, status] of [
      [bytes(257 * 1024), 413],
      [bytes(6 * 1024 * 1024), 413],
      [deep("[", "]"), 400],
    ] as const)
      expectProblem(await send("submitApplication", body), { status });
  });

  it("JSON whatever the letters of its type and its charset is read", async () => {
    for (const type of ["application/json; charset=utf-8", "APPLICATION/JSON"])
      expect(
        (
          await send("sendFeedback", '{"message":"Kiitos! 👍"}', {
            "content-type": type,
          })
        ).status,
      ).toBe(202);
  });
});

describe("a report's draft is refused, and the one before stays,", () => {
  const [energy] = factory.goals;
  const goalId = energy!.id;
  const wrong: [string, object, string[]][] = [
    [
      "with a goal that is not the member's own",
      { goals: [{ goalId: randomUUID(), status: "on-track" }] },
      ["/goals/0/goalId"],
    ],
    [
      "with a value for an action",
      { goals: [{ goalId: action.id, status: "achieved", value: 1 }] },
      ["/goals/0/value"],
    ],
    [
      "with the same goal twice",
      { goals: [{ goalId }, { goalId }] },
      ["/goals/1/goalId"],
    ],
    [
      "with a state that does not exist",
      { goals: [{ goalId, status: "done" }] },
      ["/goals/0/status"],
    ],
    [
      "with text for a value",
      { goals: [{ goalId, value: "1150" }] },
      ["/goals/0/value"],
    ],
    [
      "with negative energy",
      { figures: { energy: { heat: -1 } } },
      ["/figures/energy/heat"],
    ],
    [
      "with a list for a figure",
      { figures: { emissions: { scope1: [1] } } },
      ["/figures/emissions/scope1"],
    ],
    [
      "with a tiny figure",
      { figures: { emissions: { scope1: 1e-300 } } },
      ["/figures/emissions/scope1"],
    ],
    [
      "with a link to a file",
      { goals: [{ goalId, links: ["file:///etc/passwd"] }] },
      ["/goals/0/links/0"],
    ],
    [
      "with eleven links",
      {
        goals: [
          {
            goalId,
            links: Array.from({ length: 11 }, () => "https://a.example"),
          },
        ],
      },
      ["/goals/0/links"],
    ],
    [
      "with too long a text",
      { goals: [{ goalId, did: wordy(4001) }] },
      ["/goals/0/did"],
    ],
    [
      "with a field of ours",
      { state: "accepted", late: false },
      ["/state", "/late"],
    ],
  ];

  it.each(wrong)("%s", async (_, body, pointers) => {
    const before = await everything();
    const answer = await send("saveMyReport", JSON.stringify(body));
    expectProblem(answer, { status: 422, code: "invalid", pointers });
    expect(await everything()).toEqual(before);
  });

  it("without or with a wrong If-Match", async () => {
    const before = await everything();
    for (const [name, body] of [
      ["saveMyReport", {}],
      ["saveMyCommitment", { goals: [] }],
      ["saveMyContacts", { contacts: [] }],
    ] as const) {
      expectProblem(await browser.call(name, { params: { year }, body }), {
        status: 428,
        code: "version-needed",
      });
      const refused = {
        '"999"': { status: 412, code: "draft-stale" },
        'W/"1"': { status: 412, code: "draft-stale" },
        "%C3%A4": { status: 400, code: "unreadable-etag" },
      } as const;
      for (const [etag, problem] of Object.entries(refused))
        expectProblem(
          await browser.call(name, {
            params: { year },
            body,
            headers: { "if-match": etag },
          }),
          problem,
        );
    }
    expect(await everything()).toEqual(before);
  });

  it("when it is sent with goals left open, with a pointer to each", async () => {
    const body = {
      goals: [{ goalId: action.id, status: "behind" }],
      figures: { emissions: { scope2: 3 } },
    };
    await ok(
      send("saveMyReport", JSON.stringify(body)).then((answer) => answer),
    );
    expectProblem(await browser.call("submitMyReport", { params: { year } }), {
      status: 422,
      pointers: [
        "/goals/0/did",
        "/goals/1/status",
        "/figures/emissions/scope2Method",
      ],
    });
    expect(
      (await browser.call("getMyReport", { params: { year } })).body,
    ).toMatchObject({ state: "draft", draft: body });
  });
});

describe("contacts are refused, and the old ones stay,", () => {
  const person = {
    name: "Kim Example",
    email: `kim-${randomUUID()}@company.example`,
    language: "fi",
    primary: true,
  };
  const wrong: [string, object[], number, string[]][] = [
    ["when nobody is left", [], 409, []],
    [
      "when there are six",
      Array.from({ length: 6 }, (_, i) => ({
        ...person,
        email: `${i}@company.example`,
        primary: i === 0,
      })),
      422,
      ["/contacts"],
    ],
    [
      "when nobody is the primary one",
      [{ ...person, primary: false }],
      422,
      ["/contacts"],
    ],
    [
      "when an address comes twice in other letters",
      [
        person,
        { ...person, email: person.email.toUpperCase(), primary: false },
      ],
      422,
      ["/contacts/1/email"],
    ],
    [
      "when an id is another member's",
      [{ ...person, contactId: randomUUID() }],
      422,
      ["/contacts/0/contactId"],
    ],
    [
      "when the language is not spoken here",
      [{ ...person, language: "de" }],
      422,
      ["/contacts/0/language"],
    ],
    [
      "when an address has a line break",
      [{ ...person, email: "kim@company.example\r\nBcc: a@b.example" }],
      422,
      ["/contacts/0/email"],
    ],
  ];

  it.each(wrong)("%s", async (_, contacts, status, pointers) => {
    const before = await everything();
    expectProblem(await send("saveMyContacts", JSON.stringify({ contacts })), {
      status,
      pointers,
    });
    expect(await everything()).toEqual(before);
  });
});

describe("what a path or a query names", () => {
  it("is not found when there is no round about the year, or it is no year", async () => {
    for (const bad of [
      "2190",
      "20x6",
      "0001",
      "1000",
      "-2026",
      "20266",
      "%00",
      "%25E0%25A4%25A", // Reaches the function as what nobody can decode.
    ]) {
      expectProblem(await browser.raw("GET", `/api/my/reports/${bad}`), {
        status: 404,
        code: "not-found",
      });
      expectProblem(
        await browser.raw("POST", `/api/my/reports/${bad}/submission`),
        { status: 404, code: "not-found" },
      );
      expectProblem(await city.raw("GET", `/api/coordinator/rounds/${bad}`), {
        status: 404,
        code: "not-found",
      });
      if (bad !== "2190")
        expectProblem(
          await city.raw("PUT", `/api/coordinator/rounds/${bad}`, {
            body: "{}",
            headers: json,
          }),
          { status: 404 },
        );
      expectProblem(await stranger.raw("GET", `/api/results/${bad}`), {
        status: 404,
      });
    }
  });

  it("is not found when it is no member", async () => {
    for (const bad of [
      randomUUID(),
      "me",
      "..",
      "%2e%2e%2f",
      "PROFILE",
      `${factory.id}%23`,
    ])
      expectProblem(await stranger.raw("GET", `/api/members/${bad}`), {
        status: 404,
      });
  });

  it("is refused when a cursor is none of ours", async () => {
    const made = (value: unknown) =>
      Buffer.from(JSON.stringify(value)).toString("base64url");
    const key = {
      pk: `M#${factory.id}`,
      sk: "PROFILE",
      queue: "unsent#0",
      place: "0",
    };
    const cursors = [
      "x",
      "e30",
      made(null),
      made({ shard: -1 }),
      made({ shard: 0, from: { a: "b" } }),
      made({ shard: 0, from: key }),
      made({ shard: 0, from: { ...key, queue: "in-force#0", place: "" } }),
      made({ shard: 0, from: {} }),
    ];
    for (const cursor of cursors)
      for (const [caller, name] of [
        [stranger, "listMembers"],
        [stranger, "listStories"],
        [city, "getWorklist"],
        [city, "listAllMembers"],
        [city, "exportMembers"],
      ] as const)
        expectProblem(await caller.call(name, { query: { cursor } }), {
          status: 422,
          pointers: ["?cursor"],
        });
  });

  it("is refused when a question is not one of ours", async () => {
    expectProblem(
      await stranger.call("listMembers", { query: { theme: "gardening" } }),
      { status: 422, pointers: ["?theme"] },
    );
    expectProblem(
      await city.call("listAllMembers", { query: { drop: "table" } }),
      { status: 422, pointers: ["?drop"] },
    );
    expectProblem(
      await stranger.call("listStories", { query: { year: "20x6" } }),
      { status: 422, pointers: ["?year"] },
    );
    expectProblem(
      await stranger.call("getResults", {
        params: { year },
        query: { format: "xml" },
      }),
      { status: 422, pointers: ["?format"] },
    );
  });

  it("is not found when there is no such place", async () => {
    for (const [method, path] of [
      ["GET", "/api/nowhere"],
      ["GET", "/api"],
      ["POST", "/api/members/a/b"],
      ["HEAD", "/api/nowhere"],
      ...(onEmulator ? [] : ([["OPTIONS", "/api/nowhere"]] as const)),
    ] as const)
      expect((await stranger.raw(method, path)).status, path).toBe(404);
  });
});

describe("a request that comes from another page", () => {
  const operations = Object.entries<Route>(routes).filter(
    ([, { method }]) => method !== "GET",
  );

  it.each(operations)(
    "cannot %s",
    async (_, { method, path, audience, body }) => {
      const place = path
        .replace("{year}", String(year))
        .replace("{id}", factory.id)
        .replace("{contactId}", randomUUID())
        .replace("{storyId}", `${factory.id}.${year}`);
      const caller = { public: stranger, member: browser, coordinator: city }[
        audience
      ];
      const answer = await caller.raw(method, place, {
        ...(body && { body: "{}" }),
        headers: { ...json, origin: "https://elsewhere.example" },
      });
      expectProblem(answer, { status: 403, code: "origin-not-allowed" });
      if (audience !== "member") return;
      const session = [...browser.cookies]
        .map(([name, value]) => `${name}=${value}`)
        .join("; ");
      const bare = await fetch(`${service.url}${place}`, {
        method,
        ...(body && { body: "{}" }),
        headers: { ...json, cookie: session },
      });
      expect(bare.status, "without Origin").toBe(403);
    },
  );
});

describe("a refusal is told in the reader's language:", () => {
  const spoken: [string, string, string][] = [
    ["fi", "Tarkista tiedot", "Tätä kohtaa ei ole lomakkeella. Poista se."],
    [
      "sv-FI,sv;q=0.9,en;q=0.1",
      "Kontrollera uppgifterna",
      "Den här punkten finns inte i formuläret. Ta bort den.",
    ],
    ["en", "Check the details", "There is no such field. Remove it."],
    [
      "de, *;q=0",
      "Tarkista tiedot",
      "Tätä kohtaa ei ole lomakkeella. Poista se.",
    ],
    ["", "Tarkista tiedot", "Tätä kohtaa ei ole lomakkeella. Poista se."],
  ];

  it.each(spoken)("%s", async (header, title, message) => {
    const body: Application | object = { message: "Hello", why: 1 };
    const { body: problem } = await stranger.call("sendFeedback", {
      body,
      headers: { "accept-language": header },
    });
    expect(problem).toMatchObject({
      title,
      errors: [{ pointer: "/why", code: "unknown-field", message }],
    });
  });
});

it("says of every answer, also a refusal, that it is data: never run, framed or guessed at", async () => {
  const anyone = new Client(service.url);
  for (const path of ["/api/network", "/api/nowhere"]) {
    const { headers } = await anyone.raw("GET", path);
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("content-security-policy"), path).toContain(
      "default-src 'none'",
    );
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
  }
});
