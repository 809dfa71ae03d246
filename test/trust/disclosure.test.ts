import "../seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure } from "../../shared/measure.ts";
import { leaks } from "./attacker.ts";
import { idOf } from "../shared/results/network.ts";
import { PublishedNetwork } from "./published-network.ts";

const first = 2021;

type Course = { measure: Measure; amounts: number[] };

/** Members with their goals and their amounts year by year, each year published. */
function lived(courses: Course[]): PublishedNetwork {
  const network = new PublishedNetwork();
  for (const [name, { measure }] of courses.entries())
    network.promised(name, measure);
  for (const [index] of courses[0]!.amounts.entries()) {
    for (const [name, { amounts }] of courses.entries())
      network.reported(name, first + index, amounts[index]!);
    network.publish(first + index);
  }
  return network;
}

const change = (percent: number, baselineValue = 1000): Measure => ({
  ...{ kind: "change", unit: "MWh", change: percent, baselineValue },
});

describe("three members that promised 20 % less electricity", () => {
  const network = lived([
    { measure: change(-20, 1600), amounts: [1530, 1400, 1490, 1290] },
    { measure: change(-20, 1000), amounts: [980, 1010, 820, 790] },
    { measure: change(-20, 700), amounts: [690, 560, 600, 640] },
  ]);

  it("would be known within ±15 % by their progress in whole per cents", () => {
    expect(leaks(network.publicInPercent()).length).toBeGreaterThan(10);
  });

  it("are known so closely by nobody", () => {
    expect(network.cell(first, "electricity")?.total).toMatchObject({
      state: "published",
    });
    expect(leaks(network.public())).toEqual([]);
  });

  it("tell of their progress that it is withheld, as long as they are so few", () => {
    for (const { years } of network.pages())
      expect(years.map(({ progress }) => progress)).toEqual(
        Array(4).fill("withheld"),
      );
  });
});

it("names what a sum of few told, also after its edition was withdrawn", () => {
  const network = lived([
    { measure: change(-20, 1600), amounts: [1530, 1400] },
    { measure: change(-20, 1000), amounts: [980, 1010] },
    { measure: change(-20, 700), amounts: [690, 560] },
  ])
    .withdraw(first + 1)
    .reported(3, first + 1, 900)
    .reported(4, first + 1, 700)
    .reported(5, first + 1, 800)
    .publish(first + 1);
  expect(leaks(network.public())).toEqual([]);
  expect(network.pages()[0]?.years.at(-1)?.progress).toBe("withheld");
});

const percents = [-2, -6, -20, -30, -40, -50, -60, -80, -100, 9, 50, 150];

/** What a member promises of an amount that was 1,000 once; of some it is the first of the years that are summed. */
const measure = (amount: number): fc.Arbitrary<Measure> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .record({
          change: fc.constantFrom(...percents),
          inFirst: fc.boolean(),
        })
        .map(({ change, inFirst }) => ({
          ...{ kind: "change" as const, unit: "MWh", change },
          ...(inFirst
            ? { baselineValue: amount, baselineYear: first }
            : { baselineValue: 1000 }),
        })),
    },
    fc.constantFrom(...percents).map((change) => ({
      ...{ kind: "change" as const, change },
    })),
    fc.integer({ min: 3, max: 18 }).map((target) => ({
      ...{ kind: "level" as const, unit: "MWh", target: target * 100 },
      direction: "at-least" as const,
    })),
    fc.integer({ min: 3, max: 9 }).map((target) => ({
      ...{ kind: "level" as const, unit: "kWh", target: target * 100 },
      ...{ baselineValue: 1000, baselineYear: first - 5 },
    })),
  );

/** Years of some movement, or of a way from 40 % above to 90 % below. */
const course = (years: number): fc.Arbitrary<Course> =>
  fc
    .oneof(
      fc
        .record({
          size: fc.integer({ min: 300, max: 1500 }),
          moves: fc.array(fc.integer({ min: -15, max: 15 }), {
            minLength: years,
            maxLength: years,
          }),
        })
        .map(({ size, moves }) => {
          let amount = size;
          return moves.map((move) => Math.round((amount *= 1 + move / 100)));
        }),
      fc.array(fc.integer({ min: 100, max: 1400 }), {
        minLength: years,
        maxLength: years,
      }),
    )
    .chain((amounts) =>
      measure(amounts[0]!).map((measure) => ({ measure, amounts })),
    );

const networks = (size: { min: number; max: number }) =>
  fc.integer({ min: 4, max: 6 }).chain((years) =>
    fc.record({
      courses: fc.array(course(years), {
        minLength: size.min,
        maxLength: size.max,
      }),
      /** What is restated of a year, after it was withdrawn or not. */
      restated: fc.option(
        fc.record({
          index: fc.nat(years - 1),
          percent: fc.integer({ min: 60, max: 140 }),
          withdrawn: fc.boolean(),
        }),
      ),
    }),
  );

/** Of three members everything is looked at; of more two insiders, and the first and the last two years. */
const watched = ([{ amounts }, ...others]: [Course, ...Course[]]) => {
  const last = first + amounts.length - 1;
  return others.length < 3
    ? {}
    : { insiders: [idOf(0), idOf(1)], years: [first, last - 1, last] };
};

describe("what is published of a network", () => {
  it.each([
    [3, 3, 12],
    [4, 7, 6],
  ])(
    "lets nobody know a figure of %i to %i members closer than ±15 %",
    (min, max, numRuns) => {
      const told = { sums: 0, steps: 0, withheld: 0 };
      fc.assert(
        fc.property(networks({ min, max }), ({ courses, restated }) => {
          const network = lived(courses);
          if (restated) {
            const { index, percent, withdrawn } = restated;
            const year = first + index;
            if (withdrawn) network.withdraw(year);
            for (const [name, { amounts }] of courses.entries()) {
              const amount = (amounts[index]! * (percent + name)) / 100;
              network.reported(name, year, Math.round(amount));
            }
            network.publish(year);
          }
          const known = network.public();
          expect(
            leaks(known, watched(courses as [Course, ...Course[]])),
          ).toEqual([]);
          const steps = known.pages.flatMap(({ years }) => years);
          for (const { progress } of steps)
            if (progress)
              told[progress === "withheld" ? "withheld" : "steps"] += 1;
          told.sums += network.editions
            .flatMap(({ results }) => results.figures)
            .filter(({ total }) => total.state === "published").length;
        }),
        { numRuns: Number(process.env.RUNS ?? numRuns) },
      );
      // It is not safe by saying nothing.
      expect(told.sums).toBeGreaterThan(numRuns);
      expect(told.steps).toBeGreaterThan(min < 4 ? 0 : numRuns);
    },
  );

  it("lets nobody know the one that moves beside others that hardly do", () => {
    const steady = (amount: number): Course => ({
      measure: change(-2, amount),
      amounts: [1, 2, 3, 4].map((n) => amount - n),
    });
    const network = lived([
      { measure: change(-80, 3000), amounts: [3100, 2000, 900, 500] },
      ...[900, 800, 700, 600].map(steady),
    ]);
    expect(network.cell(first, "electricity")?.total.state).toBe("published");
    expect(leaks(network.public())).toEqual([]);
  });

  it("lets nobody know those that all stand just at their published levels", () => {
    const at = (amount: number): Course => ({
      measure: {
        ...{ kind: "level", unit: "MWh", target: amount },
        ...{ baselineValue: 2 * amount, baselineYear: first - 9 },
      },
      amounts: [amount, amount - 5, amount - 9, amount - 2],
    });
    const network = lived([2000, 900, 800, 700, 600].map(at));
    expect(network.cell(first, "electricity")?.total.state).toBe("published");
    expect(leaks(network.public())).toEqual([]);
  });
});
