/** Three members, four years, and somebody who reads nothing but what the public interface answers. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application, Goal } from "../../shared/commitment.ts";
import type { Edition, PublicEdition } from "../../shared/results/results.ts";
import type { MemberPage } from "../../shared/views/public-views.ts";
import { Client, ok } from "../http/client.ts";
import {
  accepted,
  coordinator,
  freshYear,
  member,
  newApplication,
  published,
  reported,
  savingEnergy,
  signedIn,
} from "../http/people.ts";
import { testedService, type TestedService } from "../http/service.ts";
import type { Network } from "../shared/results/network.ts";
import { leaks, type Public } from "./attacker.ts";

type Reporter = Application & { browser: Client };

let service: TestedService;
let city: Client;
let first: number;
let anyone: Client;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  first = await freshYear(service);
  anyone = new Client(service.url);
});
afterAll(() => service.stop());

const lessElectricity = (baselineValue: number): Goal => ({
  ...savingEnergy(),
  title: "Less electricity",
  measure: { kind: "change", unit: "MWh", change: -20, baselineValue },
});

/** A member in force who is signed in. */
async function joined(application: Application): Promise<Reporter> {
  const today = new Date().toISOString().slice(0, 10);
  await member(service, city, today, application);
  const browser = await signedIn(service, application.contact.email);
  return { ...application, browser };
}

/** One year's electricity of each, accepted and published. */
async function lived(members: Reporter[], year: number, amounts: number[]) {
  await service.play(`${year + 1}-02-01`);
  for (const [index, { id, browser, goals }] of members.entries()) {
    const electricity = amounts[index]!;
    await reported(browser, year, {
      goals: goals.map((goal) => ({
        goalId: goal.id,
        status: "on-track",
        value: electricity,
      })),
      figures: { boundary: "city", energy: { electricity } },
    });
    await accepted(city, id, year);
  }
  await published(service, city, year);
}

const resultsOf = async (year: number) =>
  (await ok(anyone.call("getResults", { params: { year } }))) as PublicEdition;

const pageOf = async ({ id }: Application) =>
  (await ok(anyone.call("getMember", { params: { id } }))) as MemberPage;

const electricityIn = ({ results }: PublicEdition) =>
  results.figures.find(
    ({ figure, kind }) => figure === "electricity" && kind === "all",
  )?.total;

describe("three members that promised 20 % less electricity", () => {
  const amounts = [
    [1530, 980, 690],
    [1400, 1010, 560],
    [1490, 820, 600],
    [1290, 790, 640],
  ];
  let members: Reporter[];

  beforeAll(async () => {
    members = [];
    for (const baseline of [1600, 1000, 700]) {
      const goals = [lessElectricity(baseline)];
      members.push(await joined(newApplication({ goals })));
    }
    for (const [index, ofYear] of amounts.entries())
      await lived(members, first + index, ofYear);
  });

  it("are known closer than ±15 % by nobody, not even by each other", async () => {
    const years = amounts.map((_, index) => first + index);
    const editions: Edition[] = [];
    for (const year of years)
      editions.push({
        ...(await resultsOf(year)),
        ...(year > first && { comparedWith: 1 }),
        unanchored: [],
      });
    const network: Network = new Map(
      members.map(({ id }, index) => [
        id,
        years.map((year, y) => ({
          ...{ year, from: 1 },
          contribution: {
            ...{ memberId: id, year, kind: "business", accepted: true },
            ...{ late: false, memberSince: "2020-01-01", goals: [] },
            figures: {
              boundary: "city",
              energy: { electricity: amounts[y]![index]! },
            },
          },
        })),
      ]),
    );
    const pages: Public["pages"] = [];
    for (const one of members)
      for (const goal of (await pageOf(one)).commitment.goals)
        pages.push({ memberId: one.id, figure: "electricity", ...goal });
    expect(editions.map((one) => electricityIn(one)?.state)).toContain(
      "published",
    );
    expect(leaks({ network, editions, pages })).toEqual([]);
  });

  it("tell no share of their way in any public answer", async () => {
    for (const one of members) {
      const { commitment } = await pageOf(one);
      for (const { progress } of commitment.goals[0]!.years)
        expect(progress).toBe("withheld");
    }
  });

  it.each([
    [4, [500, 499, 1], "dominated"],
    [5, [849, 150, 1], "dominated"],
    [6, [850, 150, 0], "too-few"],
  ])("%i years later: of %j no sum is told", async (after, amounts, reason) => {
    await lived(members, first + after, amounts);
    expect(electricityIn(await resultsOf(first + after))).toEqual({
      ...{ state: "withheld", reason },
    });
  });

  it("are two where two of them are units of one organisation", async () => {
    const north = await joined(newApplication());
    await ok(
      city.call("changeMember", {
        params: { id: north.id },
        body: { unit: "North" },
      }),
    );
    const south = newApplication();
    const { businessId } = north.organisation;
    const units = [
      north,
      await joined({
        ...south,
        organisation: { ...south.organisation, businessId },
      }),
    ];
    await lived([members[0]!, ...units], first + 7, [500, 400, 300]);
    expect(electricityIn(await resultsOf(first + 7))).toEqual({
      ...{ state: "withheld", reason: "too-few" },
    });
  });
});
