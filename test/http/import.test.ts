import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goalColumns, memberColumns } from "../../shared/import/columns.ts";
import type { MemberFile } from "../../shared/views/coordinator-views.ts";
import { type Answer, Client, ok, everyPage } from "./client.ts";
import {
  applied,
  coordinator,
  mailsTo,
  newApplication,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { right, type Row, tableOf } from "./spreadsheet.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
const example = readFileSync(
  new URL("../../docs/import-example.csv", import.meta.url),
  "utf8",
);

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
});
afterAll(() => service.stop());

type Sending = {
  dryRun?: boolean;
  language?: string;
  type?: string;
  habits?: { decimal?: string; unsigned?: string };
};

const send = (
  csv: string | Uint8Array<ArrayBuffer>,
  {
    dryRun = false,
    language = "en",
    type = "text/csv; charset=utf-8",
    habits = {},
  }: Sending = {},
): Promise<Answer> => {
  const query = new URLSearchParams({
    ...habits,
    ...(dryRun && { dryRun: "true" }),
  });
  return city.raw("POST", `/api/coordinator/import?${query.toString()}`, {
    body: csv,
    headers: { "content-type": type, "accept-language": language },
  });
};

type Imported = {
  members: {
    row: number;
    id: string;
    name: string;
    goals: number;
    promises: { row: number; title: string; promise: string }[];
    known: boolean;
  }[];
  errors: { row: number; column: string; code: string; message: string }[];
};
const dryRun = async (
  csv: string | Uint8Array<ArrayBuffer>,
  language = "en",
  sending: Sending = {},
) => (await ok(send(csv, { dryRun: true, language, ...sending }))) as Imported;
const file = async (id: string) =>
  (await ok(city.call("getMemberFile", { params: { id } }))) as MemberFile;
const everyone = async () =>
  (await everyPage(city, "listAllMembers"))
    .flatMap(({ body }) => (body as { members: { id: string }[] }).members)
    .map(({ id }) => id)
    .sort();

describe("an import", () => {
  it("takes the example in the documentation, and documents every column", async () => {
    const found = await dryRun(example);
    expect(found.errors).toEqual([]);
    expect(
      found.members.map(({ row, name, goals }) => [row, name, goals]),
    ).toEqual([
      [2, "Invented Bakery Ltd", 3],
      [5, "Påhittade skolan", 0],
    ]);
    const told = readFileSync(
      new URL("../../docs/import.md", import.meta.url),
      "utf8",
    );
    for (const [code, { fi, sv }] of Object.entries({
      ...memberColumns,
      ...goalColumns,
    }))
      expect(told).toMatch(
        new RegExp(
          `\\| \`${code}\` +\\| ${fi.replace("?", "\\?")} +\\| ${sv} +\\|`,
        ),
      );
  });

  it("stores nothing on a dry run, and on a real one a member in force whose history says so, without a mail", async () => {
    const row = right();
    const csv = tableOf([
      {
        ...row,
        memberSince: "1.6.2016",
        baselineYear: "2020",
        baselineValue: "1 200,5",
        unit: "MWh",
      },
      {
        businessId: row.businessId,
        theme: "Jätteet",
        title: "Hälften",
        measure: "målnivå",
        target: "50",
      },
    ]);
    const before = await everyone();
    const { members } = await dryRun(csv);
    expect(members).toEqual([
      expect.objectContaining({
        row: 2,
        name: row.name,
        goals: 2,
        known: false,
      }),
    ]);
    expect(await everyone()).toEqual(before);

    await ok(send(csv));
    const { id } = members[0]!;
    const { state, contacts, commitments, history } = await file(id);
    expect(state).toBe("active");
    expect(contacts).toEqual([
      expect.objectContaining({
        email: row.contactEmail,
        language: "sv",
        primary: true,
      }),
    ]);
    expect(commitments).toEqual([
      expect.objectContaining({
        state: "in-force",
        version: 1,
        inForceOn: "2021-06-01",
        memberSince: "2016-06-01",
        goals: [
          expect.objectContaining({
            theme: "energy-saving",
            measure: {
              kind: "change",
              change: -6,
              unit: "MWh",
              baselineYear: 2020,
              baselineValue: 1200.5,
            },
          }),
          expect.objectContaining({
            theme: "waste",
            measure: { kind: "level", target: 50 },
          }),
        ],
      }),
    ]);
    expect(
      history
        .map(({ subject, transition, by }) => [subject, transition, by.kind])
        .sort(),
    ).toEqual([
      ["commitment-1", "import", "coordinator"],
      ["member", "import", "coordinator"],
    ]);
    await service.settle();
    expect(await mailsTo(service, row.contactEmail)).toEqual([]);
    const anyone = new Client(service.url);
    expect((await anyone.call("getMember", { params: { id } })).status).toBe(
      200,
    );
    const contact = await signedIn(service, row.contactEmail);
    expect((await ok(contact.call("getDesk"))).member.id).toBe(id);
  });

  it("gives the same result when the same file is sent again, also after the member has changed since", async () => {
    const rows = [right(), right(), right()];
    const csv = tableOf(rows);
    await ok(send(tableOf(rows.slice(0, 1))));
    const first = (await ok(send(csv))) as Imported;
    expect(first.members.map(({ known }) => known)).toEqual([
      true,
      false,
      false,
    ]);
    const before = await everyone();
    await ok(
      city.call("changeMember", {
        params: { id: first.members[1]!.id },
        body: {
          organisation: {
            name: "Renamed",
            kind: "business",
            businessId: rows[1]!.businessId,
          },
        },
      }),
    );
    const files = async () =>
      Promise.all(first.members.map(({ id }) => file(id)));
    const was = await files();
    const again = (await ok(send(csv))) as Imported;
    expect(again.members.map(({ known }) => known)).toEqual([true, true, true]);
    expect(await everyone()).toEqual(before);
    expect(await files()).toEqual(was);
  });

  it("stores nothing as long as one row is wrong, and says all that is wrong, row by row, in the reader's language", async () => {
    const [good, wrong] = [right(), right()];
    const csv = tableOf([
      good,
      {},
      {
        ...wrong,
        businessId: "1234567-0",
        contactEmail: "robin",
        memberSignedOn: "31.2.2021",
        change: "six",
      },
      {
        ...wrong,
        businessId: "1234567-0",
        contactEmail: "robin",
        memberSignedOn: "31.2.2021",
        contactName: "Somebody else",
        theme: "peace",
        change: "0",
      },
      {
        ...right(),
        kind: "",
        citySignedOn: "2999-01-01",
        theme: "",
        title: "",
        measure: "",
        change: "",
      },
    ]);
    const before = await everyone();
    const places = ({ errors }: Imported) =>
      errors.map(({ row, column, code }) => `${row} ${column} ${code}`).sort();
    const expected = [
      "4 businessId business-id",
      "4 change not-a-number",
      "4 contactEmail email",
      "4 memberSignedOn not-a-date",
      "5 change change-zero",
      "5 contactName differs-above",
      "5 theme not-one-of",
      "6 citySignedOn in-the-future",
      "6 kind required",
    ];
    expect(places(await dryRun(csv))).toEqual(expected);
    const told = async (language: string) =>
      (await dryRun(csv, language)).errors.find(
        ({ code }) => code === "business-id",
      )?.message;
    expect(await told("fi")).toBe("Tarkista Y-tunnus. Sen muoto on 1234567-1.");
    expect(await told("sv")).toBe(
      "Kontrollera FO-numret. Det har formen 1234567-1.",
    );
    expectProblem(await send(csv), {
      status: 422,
      code: "invalid",
      pointers: expected.map(
        (one) => `/${one.split(" ").slice(0, 2).join("/")}`,
      ),
    });
    expect(await everyone()).toEqual(before);
  });

  it("refuses days to come, a membership younger than its signatures, and a business without a goal", async () => {
    const { errors } = await dryRun(
      tableOf([
        { ...right(), citySignedOn: "2999-01-01" },
        { ...right(), memberSince: "2022-01-01" },
        { ...right(), theme: "", title: "", measure: "", change: "" },
      ]),
    );
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "citySignedOn", "in-the-future"],
      [3, "memberSince", "since-after-signing"],
      [4, "title", "goal-needed"],
    ]);
  });

  it("reports a business ID that is taken, and a member that was imported otherwise", async () => {
    const [taken, imported] = [right(), right()];
    const application = newApplication();
    const { id } = application;
    await ok(send(tableOf([imported])));
    await applied(service, application);
    expect((await file(id)).state).toBe("active");
    const { errors } = await dryRun(
      tableOf([
        { ...taken, businessId: application.organisation.businessId ?? "" },
        { ...imported, title: "Much less energy" },
      ]),
    );
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "businessId", "business-id-in-use"],
      [3, "title", "imported-otherwise"],
    ]);
  });

  it("says of a member that came before which cells differ, and of which goal", async () => {
    const member = {
      ...right(),
      subunit: "North",
      website: "firma.example",
      contactPhone: "040 123",
      memberSince: "2016-06-01",
      caseNumber: "HEL 1",
    };
    const change = {
      ...member,
      description: "Pumps",
      beyondLaw: "Much",
      indicator: "Energy",
      unit: "MWh",
      baselineYear: "2010",
      baselineValue: "1200",
      targetYear: "2040",
      goalLanguage: "fi",
    };
    const level = {
      ...member,
      theme: "waste",
      title: "Half",
      measure: "level",
      change: "",
      target: "50",
      direction: "at-most",
    };
    const rows = [change, level];
    const [imported] = ((await ok(send(tableOf(rows)))) as Imported).members;
    const places = async (file: Row[]) =>
      (await dryRun(tableOf(file))).errors.map(
        ({ row, column, code }) => `${row} ${column} ${code}`,
      );

    const otherwise = {
      name: "Another name",
      kind: "supporting",
      website: "firma.example/fi",
      contactName: "Kim",
      contactEmail: "kim@company.example",
      contactPhone: "",
      contactLanguage: "fi",
      memberSince: "2017-06-01",
      memberSignatory: "Kim",
      memberSignatoryTitle: "CEO",
      memberSignedOn: "2021-05-16",
      citySignatory: "Kim",
      citySignatoryTitle: "Deputy mayor",
      citySignedOn: "2021-05-31",
      caseNumber: "",
    };
    for (const [column, cell] of Object.entries(otherwise)) {
      const file = rows.map((row) => ({ ...row, [column]: cell }));
      expect(await places(file)).toEqual([
        `2 ${column} imported-otherwise`,
        // A goal whose language is not told is in its contact's.
        ...(column === "contactLanguage"
          ? ["3 goalLanguage imported-otherwise"]
          : []),
      ]);
    }
    const otherGoal = {
      theme: "staff",
      title: "Much less energy",
      description: "",
      beyondLaw: "More",
      indicator: "Heat",
      unit: "GWh",
      change: "-7",
      baselineYear: "2011",
      baselineValue: "1201",
      targetYear: "2041",
      goalLanguage: "en",
    };
    for (const [column, cell] of Object.entries(otherGoal))
      expect(await places([level, { ...change, [column]: cell }])).toEqual([
        `3 ${column} imported-otherwise`,
      ]);
    for (const [column, cell] of Object.entries({
      target: "51",
      direction: "",
    }))
      expect(await places([change, { ...level, [column]: cell }])).toEqual([
        `3 ${column} imported-otherwise`,
      ]);
    const third = { ...level, title: "A third" };
    expect(await places([change, third, level])).toEqual([
      "3 title imported-without-goal",
    ]);
    const { errors } = await dryRun(tableOf([level]), "fi");
    expect(errors).toEqual([
      expect.objectContaining({
        row: 2,
        column: "title",
        code: "imported-goal-missing",
        message: expect.stringContaining("”Less energy”") as string,
      }),
    ]);
    expectProblem(await send(tableOf([{ ...change, title: "Less" }, level])), {
      status: 422,
      code: "invalid",
      pointers: ["/2/title"],
    });

    const again = await dryRun(tableOf([level, change]));
    expect([again.errors, again.members[0]?.known]).toEqual([[], true]);
    await ok(
      city.call("changeMember", {
        params: { id: imported!.id },
        body: {
          organisation: {
            name: "Renamed since",
            kind: "business",
            businessId: member.businessId,
          },
        },
      }),
    );
    const asNow = rows.map((row) => ({
      ...row,
      name: "Renamed since",
      website: "",
    }));
    expect(await places(asNow)).toEqual([]);
    expect(
      await places(asNow.map((row) => ({ ...row, contactName: "Kim" }))),
    ).toEqual(["2 contactName imported-otherwise"]);
  });

  it.each([
    [
      "semicolons and a byte order mark",
      (rows: Row[]) => `\ufeff${tableOf(rows)}`,
    ],
    ["commas", (rows: Row[]) => tableOf(rows, ",")],
    ["tabs", (rows: Row[]) => tableOf(rows, "\t")],
    ["Finnish headings", (rows: Row[]) => withHeadings(rows, "fi")],
    ["Swedish headings", (rows: Row[]) => withHeadings(rows, "sv")],
  ])("reads %s", async (_, write) => {
    const { errors, members } = await dryRun(
      write([
        {
          ...right(),
          description: 'Pumps, "new"; and\nmore',
          baselineValue: "1200,5",
        },
      ]),
    );
    expect([errors, members.length]).toEqual([[], 1]);
  });

  it("says which headings nobody knows, and what is no table at all", async () => {
    const { errors } = await dryRun(
      tableOf([{ ...right(), "Shoe size": "44" }]),
    );
    expect(errors).toEqual([
      {
        row: 1,
        column: "Shoe size",
        code: "unknown-column",
        message: expect.stringMatching(/column/) as string,
      },
    ]);
    for (const [csv, code] of [
      ["name;kind\n", "no-rows"],
      ["Hello\nthere", "unknown-column"],
    ] as const)
      expect((await dryRun(csv)).errors.map((one) => one.code)).toContain(code);
    expectProblem(await send('name;kind\n"Half a cell', { dryRun: true }), {
      status: 422,
      pointers: ["/2"],
    });
    expectProblem(await send("{}", { type: "application/json" }), {
      status: 415,
      code: "not-csv",
    });
    expectProblem(await send("x".repeat(257 * 1024)), { status: 413 });
    expectProblem(await send(""), { status: 422 });
  });

  it("moves sixty members in with one request, and takes back what the export wrote", async () => {
    const rows = Array.from({ length: 60 }, right).flatMap((row) => [
      row,
      {
        ...row,
        theme: "waste",
        title: "=Half",
        measure: "level",
        change: "",
        target: "50",
        baselineValue: "-1,5",
      },
    ]);
    const csv = tableOf(rows);
    expect(csv.length).toBeLessThan(256 * 1024);
    const { members } = (await ok(send(csv))) as Imported;
    expect(members).toHaveLength(60);
    const ids = await everyone();
    for (const { id } of members) expect(ids).toContain(id);

    const { text } = await city.call("exportMembers", {
      query: { format: "csv", table: "goals" },
    });
    const found = await dryRun(text);
    const known = found.members.filter((one) => one.known).map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining(members.map(({ id }) => id)));
    const ours = found.members
      .filter(({ id }) => members.some((one) => one.id === id))
      .flatMap(({ row, goals }) => Array.from({ length: goals }, () => row++));
    expect(ours).toHaveLength(rows.length);
    expect(found.errors.filter(({ row }) => ours.includes(row))).toEqual([]);
    // Who came otherwise, or has changed since, is there already; where other tests have run, some have one name or promise the same twice.
    expect([
      ...["business-id-in-use", "imported-otherwise"],
      ...["name-in-use", "repeated-row"],
    ]).toEqual(
      expect.arrayContaining([
        ...new Set(found.errors.map(({ code }) => code)),
      ]),
    );
  });
});

describe("an import never guesses:", () => {
  const places = ({ errors }: Imported) =>
    errors.map(({ row, column, code }) => `${row} ${column} ${code}`).sort();
  /** The promises that one goal is read as, and what is asked about it. */
  async function asRead(cells: Row, habits: Sending["habits"] = {}) {
    const found = await dryRun(tableOf([{ ...right(), ...cells }]), "en", {
      habits,
    });
    return {
      asked: found.errors.map(({ column, code }) => `${column} ${code}`),
      promises: found.members.flatMap(({ promises }) =>
        promises.map(({ promise }) => promise.replaceAll("\u00a0", " ")),
      ),
    };
  }

  it.each(["1,200", "1.200", "12,000", "-1.500", "1,150 MWh"])(
    "a number that can be read in two ways, %s, is asked about",
    async (cell) => {
      const { asked } = await asRead({
        measure: "level",
        change: "",
        unit: "MWh",
        target: cell,
      });
      expect(asked).toEqual(["target read-in-two-ways"]);
    },
  );

  it("both readings are told, and an answer for the whole file settles it", async () => {
    const csv = tableOf([
      { ...right(), unit: "MWh", baselineValue: "1,200", baselineYear: "2010" },
    ]);
    const { errors } = await dryRun(csv);
    expect(errors[0]?.message).toContain("1.2 or 1,200?");
    const read = async (decimal: string) =>
      (await dryRun(csv, "en", { habits: { decimal } })).members[0]?.promises[0]
        ?.promise;
    expect(await read("comma")).toContain("1.2\u00a0MWh");
    expect(await read("point")).toContain("1,200\u00a0MWh");
  });

  it.each([
    ["1 200,5", "1,200.5 MWh"],
    ["1.200,5", "1,200.5 MWh"],
    ["1,200.5", "1,200.5 MWh"],
    ["1200.5 MWh", "1,200.5 MWh"],
    ["1.200.000", "1,200,000 MWh"],
    ["0,500", "0.5 MWh"],
    ["1e3", "1,000 MWh"],
    ["null", "A cut of 6 % by 2040."],
    [" ", "A cut of 6 % by 2040."],
  ])("%s can be read in one way", async (baselineValue, shown) => {
    const { asked, promises } = await asRead({
      unit: "MWh",
      baselineValue,
      baselineYear: /\d/.test(baselineValue) ? "2010" : "",
      targetYear: "2040",
    });
    expect(asked).toEqual([]);
    expect(promises[0]).toContain(shown);
  });

  it.each(Object.keys({ ...memberColumns, ...goalColumns }))(
    "null or what nobody sees in the column %s is an empty cell",
    async (column) => {
      const row = { ...right(), baselineYear: "2010" };
      const level = { ...row, measure: "level", change: "", target: "50" };
      const read = async (cell: string) => {
        const rows = [row, { ...level, title: "A level" }].map((one) => ({
          ...one,
          [column]: cell,
        }));
        const { members, errors } = await dryRun(tableOf(rows));
        return [members, errors];
      };
      const empty = await read("");
      for (const cell of ["null", " NULL\u200b", "\u00a0", "\u00ad\u3164"])
        expect([cell, await read(cell)]).toEqual([cell, empty]);
    },
  );

  it.each([
    ["6 %", {}, ["change sign-unclear"], "increase"],
    ["6", {}, ["change sign-unclear"], "increase"],
    ["+6 %", {}, [], "increase"],
    ["-6 %", {}, [], "cut"],
    ["–6", {}, [], "cut"],
    ["6", { unsigned: "cut" }, [], "cut"],
    ["6", { unsigned: "increase" }, [], "increase"],
    ["-0.06", {}, ["change share-or-per-cent"], ""],
    ["-0,5 %", {}, [], "cut"],
  ])("the change %s with %o", async (change, habits, asked, direction) => {
    const found = await asRead({ change }, habits);
    expect(found.asked).toEqual(asked);
    if (asked.length === 0)
      expect(found.promises[0]?.toLowerCase()).toMatch(
        direction === "cut" ? /cut|reduce/ : /increase|grow|raise/,
      );
  });

  it("a row that was copied is no second goal, and a name under another Business ID no second member", async () => {
    const row = right();
    expect(places(await dryRun(tableOf([row, row])))).toEqual([
      "3 title repeated-row",
    ]);
    const namesake = { ...right(), name: ` ${row.name.toUpperCase()} ` };
    expect(places(await dryRun(tableOf([row, namesake])))).toEqual([
      "3 name name-in-use",
    ]);
    const composed = { ...right(), name: `${row.name} Säästö` };
    const apart = { ...right(), name: composed.name.normalize("NFD") };
    expect(places(await dryRun(tableOf([composed, apart])))).toEqual([
      "3 name name-in-use",
    ]);
    const { businessId: _, ...unknown } = right();
    const supporting = { ...unknown, kind: "supporting", name: row.name };
    expect(places(await dryRun(tableOf([row, supporting])))).toEqual([
      "3 name name-in-use",
    ]);
    await ok(send(tableOf([row])));
    for (const other of [namesake, supporting]) {
      expect(places(await dryRun(tableOf([other])))).toEqual([
        "2 name name-in-use",
      ]);
      const before = await everyone();
      expectProblem(await send(tableOf([other])), { status: 422 });
      expect(await everyone()).toEqual(before);
    }
    const unit = { ...row, subunit: "Pääkonttori" };
    await ok(send(tableOf([unit])));
    for (const subunit of [
      "PÄÄKONTTORI",
      "pääkonttori\u200b",
      "Pääkonttori".toUpperCase().normalize("NFD"),
    ])
      expect(places(await dryRun(tableOf([{ ...unit, subunit }])))).toEqual([
        "2 businessId business-id-in-use",
      ]);
    expect(
      places(await dryRun(tableOf([{ ...unit, subunit: "North" }]))),
    ).toEqual([]);
  });

  it.each<[string, Row, Row]>([
    ["per cent with its sign", { change: "-6" }, { change: "-6 %" }],
    ["another minus", { change: "-6" }, { change: "−6,0" }],
    [
      "a number in groups",
      { baselineValue: "1200" },
      { baselineValue: "1 200,0 MWh" },
    ],
    ["a power", { baselineValue: "1000" }, { baselineValue: "1e3" }],
    [
      "a unit nobody sees all of",
      { baselineValue: "5 MWh" },
      { baselineValue: "5", unit: "MWh\u200b" },
    ],
    [
      "a year with a blank",
      { targetYear: "2040" },
      { targetYear: "2040\u00a0" },
    ],
    [
      "a word for a code",
      { theme: "energy-saving" },
      { theme: "Energiansäästö" },
    ],
    [
      "a code in capitals",
      { theme: "energy-saving" },
      { theme: "ENERGY-SAVING" },
    ],
    [
      "a word in NFD",
      { theme: "energiansäästö" },
      { theme: "energiansa\u0308a\u0308sto\u0308\u200b" },
    ],
    [
      "a title in NFD",
      { title: "Säästö" },
      { title: "Sa\u0308a\u0308sto\u0308" },
    ],
    [
      "a title with what nobody sees",
      { title: "Less energy" },
      { title: "Less\u00ad en\u200bergy" },
    ],
    [
      "a title with other blanks",
      { title: "Less energy" },
      { title: "Less\u00a0  energy" },
    ],
    [
      "a description with other line ends",
      { description: "a\nb" },
      { description: "a\r\nb " },
    ],
    ["null for nothing", { indicator: "" }, { indicator: "Null" }],
    [
      "the contact's language",
      { goalLanguage: "" },
      { goalLanguage: "Svenska" },
    ],
    [
      "a direction that goes without saying",
      { measure: "level", change: "", target: "50" },
      {
        measure: "Target level",
        change: "",
        target: "50",
        direction: "at-least",
      },
    ],
    ["what is still to be asked", { change: "6" }, { change: "6 %" }],
    [
      "what is wrong elsewhere",
      { measure: "hope" },
      { measure: "hope", change: "-6,0" },
    ],
  ])(
    "a goal repeated in another spelling, %s, is no second goal",
    async (_, one, other) => {
      const row = { ...right(), unit: "MWh", baselineYear: "2010" };
      const found = await dryRun(
        tableOf([
          { ...row, ...one },
          { ...row, ...other },
        ]),
      );
      expect(places(found)).toContain("3 title repeated-row");
    },
  );

  it.each<[string, Row]>([
    ["another number", { change: "-60" }],
    ["an increase", { change: "+6" }],
    ["another title", { title: "Less heat" }],
    ["another theme", { theme: "Jätteet" }],
    ["another year", { targetYear: "2041" }],
  ])("with %s it is another goal", async (_, other) => {
    const row = { ...right(), targetYear: "2040" };
    expect(places(await dryRun(tableOf([row, { ...row, ...other }])))).toEqual(
      [],
    );
  });

  it("what one member repeats in another spelling is the same, and what differs is told", async () => {
    const row = {
      ...right(),
      name: "Säästö Oy",
      subunit: "Länsi",
      website: "firma.example",
      contactPhone: "040-123",
      memberSince: "2016-06-01",
      caseNumber: "HEL 1",
    };
    const goal = { title: "Another", theme: "waste" };
    const again = {
      name: "Sa\u0308a\u0308sto\u0308\u00a0Oy\u200b",
      subunit: "La\u0308nsi\u200b",
      kind: "Yritys",
      businessId: `FI${row.businessId.replace("-", "")}`,
      website: "https://firma.example",
      contactName: "Robin\u00a0 Example",
      contactEmail: ` <${row.contactEmail}>`,
      contactPhone: "040–123",
      contactLanguage: "RUOTSI",
      memberSince: "1.6.2016",
      memberSignedOn: "15.05.2021",
      caseNumber: "HEL\u00a01",
    };
    const found = await dryRun(tableOf([row, { ...row, ...goal, ...again }]));
    expect(places(found)).toEqual([]);
    expect(found.members.map(({ goals }) => goals)).toEqual([2]);
    const other = {
      subunit: "LÄNSI",
      website: "firma.example/fi",
      memberSince: "2.6.2016",
    };
    expect(
      places(await dryRun(tableOf([row, { ...row, ...goal, ...other }]))),
    ).toEqual(
      ["memberSince", "subunit", "website"].map(
        (at) => `3 ${at} differs-above`,
      ),
    );
  });

  it("every error of a row is told at once, with the words that a cell may hold", async () => {
    const wrong = {
      ...right(),
      kind: "firm",
      contactLanguage: "de",
      contactEmail: "robin",
      theme: "peace",
      measure: "hope",
      change: "six",
      baselineYear: "soon",
      citySignedOn: "2999-01-01",
      "Shoe size": "44",
    };
    const found = await dryRun(tableOf([wrong]), "fi");
    expect(places(found)).toEqual([
      "1 Shoe size unknown-column",
      "2 baselineYear not-a-number",
      "2 change not-a-number",
      "2 citySignedOn in-the-future",
      "2 contactEmail email",
      "2 contactLanguage not-one-of",
      "2 kind not-one-of",
      "2 measure not-one-of",
      "2 theme not-one-of",
    ]);
    const told = (column: string) =>
      found.errors.find((error) => error.column === column)?.message;
    expect(told("contactLanguage")).toMatch(/Vaihtoehdot: suomi, ruotsi/i);
    expect(told("theme")).toMatch(/Vaihtoehdot: energiansäästö/i);
  });
});

describe("a file", () => {
  const rows = () => [{ ...right(), title: "Vähemmän bränsle – à la Öst" }];
  const titleIn = async (
    csv: string | Uint8Array<ArrayBuffer>,
    type?: string,
  ) => {
    const { errors, members } = await dryRun(csv, "en", {
      ...(type && { type }),
    });
    expect(errors).toEqual([]);
    return members[0]?.promises[0]?.title;
  };
  const wide = (text: string, littleEndian: boolean, mark: boolean) => {
    const units = `${mark ? "\ufeff" : ""}${text}`;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    for (let at = 0; at < units.length; at++)
      view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
  /** Its letters are those of Latin 1 but for the dash. */
  const windows1252 = (text: string) =>
    Uint8Array.from(text.replaceAll("–", "\u0096"), (one) => one.charCodeAt(0));

  it.each([
    ["Windows-1252", windows1252],
    ["UTF-8", (text: string) => new TextEncoder().encode(text)],
    ["UTF-16 with its mark", (text: string) => wide(text, true, true)],
    ["UTF-16 the other way", (text: string) => wide(text, false, true)],
    ["UTF-16 without a mark", (text: string) => wide(text, true, false)],
  ])("in %s is read", async (_, write) => {
    const given = rows();
    expect(
      await titleIn(write(tableOf(given)), "application/octet-stream"),
    ).toBe(given[0]?.title);
  });

  it("whose letters were lost on the way has one error, not one for each heading", async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]);
    for (const [bytes, type] of [
      [windows1252(tableOf(rows())), "text/csv"],
      [zip, "application/octet-stream"],
      [wide(tableOf(rows()), true, true), "text/csv"],
    ] as const)
      expectProblem(await send(bytes, { dryRun: true, type }), {
        status: 422,
        pointers: ["/1"],
      });
  });

  it.each([";", ",", "\t"])(
    "may name its delimiter, %j, in a first line, as Excel does",
    async (delimiter) => {
      const given = rows();
      const csv = `sep=${delimiter}\r\n${tableOf(given, delimiter)}`;
      expect(await titleIn(csv)).toBe(given[0]?.title);
      const [wrong] = given;
      const { errors } = await dryRun(
        `\ufeffsep=${delimiter}\r\n${tableOf([{ ...wrong, theme: "peace" }], delimiter)}`,
      );
      expect(errors.map(({ row }) => row)).toEqual([2]);
    },
  );

  it("of our own export comes back whole, whatever its texts and numbers", async () => {
    const row = right();
    const texts = [
      "@Tuki ry",
      "＝x",
      "＋1",
      "-",
      "'=1+1",
      "''@x",
      "\tTab",
      "=A1",
    ];
    const given = texts.map((text, index) => ({
      ...row,
      title: `${text} ${index}`.trim(),
      description: text,
      change: index % 2 ? "+1,1250" : "-3,2",
      unit: "MWh",
      baselineValue: "1,1250",
    }));
    const quoted = given.map((one) => ({
      ...one,
      // As an export would write it.
      ...Object.fromEntries(
        (["title", "description"] as const).map((code) => [
          code,
          /^'*[=+\-@\t\r＝＋－＠]/.test(one[code])
            ? `'${one[code]}`
            : one[code],
        ]),
      ),
    }));
    const { members } = (await ok(send(tableOf(quoted)))) as Imported;
    const { commitments } = await file(members[0]!.id);
    expect(
      commitments[0]?.goals.map(({ description }) => description?.trim()),
    ).toEqual(texts.map((text) => text.trim()));
    const { text } = await city.call("exportMembers", {
      query: { format: "csv", table: "goals" },
    });
    const found = await dryRun(text);
    expect(found.members.find(({ id }) => id === members[0]?.id)?.known).toBe(
      true,
    );
  });
});

function withHeadings([row = {}]: Row[], language: "fi" | "sv"): string {
  const columns: Record<string, Record<"fi" | "sv", string>> = {
    ...memberColumns,
    ...goalColumns,
  };
  return tableOf([
    Object.fromEntries(
      Object.entries(row).map(([code, cell]) => [
        columns[code]?.[language] ?? code,
        cell,
      ]),
    ),
  ]);
}
