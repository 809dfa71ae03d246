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

const send = (
  csv: string | Uint8Array<ArrayBuffer>,
  {
    dryRun = false,
    language = "en",
    type = "text/csv; charset=utf-8",
  }: { dryRun?: boolean; language?: string; type?: string } = {},
): Promise<Answer> =>
  city.raw("POST", `/api/coordinator/import${dryRun ? "?dryRun=true" : ""}`, {
    body: csv,
    headers: { "content-type": type, "accept-language": language },
  });

type Imported = {
  members: {
    row: number;
    id: string;
    name: string;
    goals: number;
    known: boolean;
  }[];
  errors: { row: number; column: string; code: string; message: string }[];
};
const dryRun = async (csv: string, language = "en") =>
  (await ok(send(csv, { dryRun: true, language }))) as Imported;
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
      [3, "name", "imported-otherwise"],
    ]);
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
    // Who came otherwise, or has changed since, is there already.
    expect(["business-id-in-use", "imported-otherwise"]).toEqual(
      expect.arrayContaining([
        ...new Set(found.errors.map(({ code }) => code)),
      ]),
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
