import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isWeekend } from "../../shared/days.ts";
import type { CalendarRules } from "../../shared/network.ts";
import { round as roundSchema } from "../../shared/round.ts";
import {
  isAfterDue,
  isToAnnounce,
  isToClose,
  isToOpen,
  isToPrepare,
  plannedRound,
  publicationNoticeDay,
  reminderDay,
  reminderDue,
  returnedDue,
  returnReminderDay,
} from "../../shared/round-calendar.ts";

const helsinki: CalendarRules = {
  opens: "02-01",
  due: "03-31",
  publishes: "06-01",
  reminders: [-14, -3, 7],
  mailOn: "working-days",
  holidays: "FI",
  firstYear: 2026,
};
const planned = (year: number, rules: Partial<CalendarRules> = {}) =>
  plannedRound(
    year,
    { ...helsinki, ...rules },
    { shards: 1, since: "2026-12-01T06:00:00.000Z" },
  );
const round = planned(2026);

describe("a round as the network file plans it", () => {
  test("runs in the year after the one it is about", () => {
    expect(roundSchema().parse(round)).toEqual({
      year: 2026,
      state: "planned",
      opens: "2027-02-01",
      due: "2027-03-31",
      publishes: "2027-06-01",
      reminders: [-14, -3, 7],
      mailOn: "working-days",
      holidays: round.holidays,
      shards: 1,
      added: [],
      leftOut: [],
      editions: 0,
      since: "2026-12-01T06:00:00.000Z",
      revision: 0,
    });
  });

  test("keeps the holidays of its year and the next, for extensions", () => {
    expect(round.holidays).toHaveLength(30);
    expect(round.holidays.at(0)).toBe("2027-01-01");
    expect(round.holidays.at(-1)).toBe("2028-12-26");
    expect(planned(2026, { holidays: "none" }).holidays).toEqual([]);
  });

  test("ends on a month's last day where the rules name a longer month", () => {
    const rules = { opens: "02-29", due: "04-31" };
    expect(planned(2026, rules)).toMatchObject({
      opens: "2027-02-28",
      due: "2027-04-30",
    });
    expect(planned(2027, rules).opens).toBe("2028-02-29");
  });
});

describe("the day of a reminder", () => {
  // 31 March 2027 is a Wednesday after Easter: −3 is Easter Sunday, −5 Good Friday.
  test.each([
    [-14, "2027-03-17"],
    [-3, "2027-03-25"],
    [-2, "2027-03-25"], // Easter Monday
    [0, "2027-03-31"],
    [3, "2027-04-05"], // a Saturday
    [7, "2027-04-07"],
  ])("step %i: %s", (step, day) => {
    expect(reminderDay(round, "2027-03-31", step)).toBe(day);
  });

  test("is the plain day where mail goes any day", () => {
    const anyDay = planned(2026, { mailOn: "any-day" });
    expect(reminderDay(anyDay, "2027-03-31", -3)).toBe("2027-03-28");
    expect(reminderDay(anyDay, "2027-03-31", 3)).toBe("2027-04-03");
  });

  test("step 0 on a holiday moves back, so that the due day is not over", () => {
    expect(reminderDay(round, "2027-03-29", 0)).toBe("2027-03-25");
    expect(reminderDay(round, "2027-03-29", 1)).toBe("2027-03-30");
  });

  test("of an extension into the next year knows that year's holidays", () => {
    // Good Friday 2028 is 14 April, Easter Monday the 17th.
    expect(reminderDay(round, "2028-04-17", -3)).toBe("2028-04-13");
  });
});

describe("the reminder to send", () => {
  const due = "2027-03-31";
  const openedOn = "2027-02-01";
  const on = (upTo: string, after?: string) =>
    reminderDue(round, { due, openedOn, upTo, after });

  test("goes on its day and on no other", () => {
    const sent = Array.from({ length: 90 }, (_, n) => addDays("2027-02-01", n))
      .map((day) => [day, on(day, addDays(day, -1))])
      .filter(([, step]) => step !== undefined);
    expect(sent).toEqual([
      ["2027-03-17", -14],
      ["2027-03-25", -3],
      ["2027-04-07", 7],
    ]);
  });

  test("without a day it went up to, only today's is sent", () => {
    expect(on("2027-03-25")).toBe(-3);
    expect(on("2027-03-26")).toBeUndefined();
  });

  test("of several missed only the latest goes", () => {
    expect(on("2027-03-30", "2027-03-01")).toBe(-3);
    expect(on("2027-04-30", "2027-03-01")).toBe(7);
  });

  test("step 0 is a step", () => {
    const withZero = { ...round, reminders: [0, -14] };
    expect(reminderDue(withZero, { due, openedOn, upTo: due })).toBe(0);
  });

  test("two steps moved to one day are one mail", () => {
    const close = { ...round, reminders: [-2, -3] };
    expect(
      reminderDue(close, { due, openedOn, after: "2027-03-01", upTo: due }),
    ).toBe(-2);
  });

  test.each([
    ["2027-03-22", -3],
    ["2027-03-23", -3],
    ["2027-03-24", undefined],
    ["2027-03-25", undefined],
    ["2027-03-26", undefined],
  ])("with the opening mail on %s: %s", (openedOn, step) => {
    expect(
      reminderDue(round, { due, openedOn, after: "2027-03-24", upTo: due }),
    ).toBe(step);
  });

  test("an extension brings the steps of the new day, but none already past", () => {
    // Granted on 29 March, up to which the reminders went.
    const extended = (upTo: string, after: string) =>
      reminderDue(round, { due: "2027-04-09", openedOn, after, upTo });
    expect(extended("2027-04-05", "2027-03-29")).toBeUndefined(); // −14 was 26 March
    expect(extended("2027-04-06", "2027-04-05")).toBe(-3);
    expect(extended("2027-04-07", "2027-04-06")).toBeUndefined(); // +7 of the old day
    expect(extended("2027-04-16", "2027-04-06")).toBe(7);
  });
});

const day = fc
  .integer({ min: 0, max: 700 })
  .map((n) => addDays("2027-01-01", n));
const steps = fc.uniqueArray(fc.integer({ min: -90, max: 60 }), {
  maxLength: 10,
});

describe("for every calendar", () => {
  test("a reminder goes on a working day, on its side of the due day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -90, max: 20 }), (due, step) => {
        const found = reminderDay(round, due, step);
        expect(isWeekend(found) || round.holidays.includes(found)).toBe(false);
        if (step > 0) expect(found >= addDays(due, step)).toBe(true);
        else expect(found <= addDays(due, step)).toBe(true);
      }),
    );
  });

  test("moved to working days the steps keep their order", () => {
    fc.assert(
      fc.property(day, steps, (due, reminders) => {
        const days = reminders
          .sort((a, b) => a - b)
          .map((step) => reminderDay(round, due, step));
        expect(days).toEqual([...days].sort());
      }),
    );
  });

  test("it sends the latest step of a window, or none there", () => {
    fc.assert(
      fc.property(day, day, day, day, steps, (due, opened, a, b, reminders) => {
        const [after, upTo] = a < b ? [a, b] : [b, a];
        const step = reminderDue(
          { ...round, reminders },
          { due, openedOn: opened, after, upTo },
        );
        const waiting = reminders
          .map((one) => reminderDay(round, due, one))
          .filter(
            (one) => one > after && one <= upTo && one >= addDays(opened, 2),
          );
        expect(
          step === undefined ? undefined : reminderDay(round, due, step),
        ).toBe(waiting.sort().at(-1));
      }),
    );
  });

  test("however often it runs, no step goes twice and none goes back", () => {
    fc.assert(
      fc.property(
        day,
        fc.array(day, { minLength: 2, maxLength: 12 }),
        steps,
        (due, runs, reminders) => {
          const at = [...runs].sort();
          const window = (after: string, upTo: string) =>
            reminderDue(
              { ...round, reminders },
              { due, openedOn: "2026-12-01", after, upTo },
            );
          const sent = at
            .slice(1)
            .map((upTo, n) => window(at[n]!, upTo))
            .filter((step) => step !== undefined);
          expect(sent).toEqual([...new Set(sent)].sort((a, b) => a - b));
          // The last word is the same as if it had run once.
          expect(sent.at(-1)).toBe(window(at[0]!, at.at(-1)!));
        },
      ),
    );
  });
});

describe("a returned report", () => {
  test("is due 14 days after its return, or on its due day if later", () => {
    expect(returnedDue("2027-03-01", "2027-03-31")).toBe("2027-03-31");
    expect(returnedDue("2027-03-17", "2027-03-31")).toBe("2027-03-31");
    expect(returnedDue("2027-03-18", "2027-03-31")).toBe("2027-04-01");
    expect(returnedDue("2027-05-03", "2027-03-31")).toBe("2027-05-17");
  });

  test("gets one reminder, 3 days before, on a day mail goes", () => {
    expect(returnReminderDay(round, "2027-05-20")).toBe("2027-05-17");
    expect(returnReminderDay(round, "2027-05-18")).toBe("2027-05-14"); // a Saturday
    expect(
      returnReminderDay(
        { mailOn: "any-day", holidays: round.holidays },
        "2027-05-18",
      ),
    ).toBe("2027-05-15");
  });
});

describe("the days of a round", () => {
  test("the due day lasts until midnight", () => {
    expect(isAfterDue("2027-03-31", "2027-03-31")).toBe(false);
    expect(isAfterDue("2027-03-31", "2027-04-01")).toBe(true);
  });

  test("it opens on its day, or the first run after it, once", () => {
    expect(isToOpen(round, "2027-01-31")).toBe(false);
    expect(isToOpen(round, "2027-02-01")).toBe(true);
    expect(isToOpen(round, "2027-02-03")).toBe(true);
    expect(isToOpen({ ...round, state: "open" }, "2027-02-03")).toBe(false);
    expect(isToOpen({ ...round, state: "closed" }, "2027-02-03")).toBe(false);
  });

  test("it closes when the next opens", () => {
    const open = { ...round, state: "open" as const };
    const next = planned(2027);
    expect(isToClose(open, next, "2028-01-31")).toBe(false);
    expect(isToClose(open, next, "2028-02-01")).toBe(true);
    expect(isToClose(round, next, "2028-02-01")).toBe(false);
    expect(isToClose({ ...open, state: "closed" }, next, "2028-02-02")).toBe(
      false,
    );
  });

  test("its first edition comes on its day, though a coordinator closed it", () => {
    const open = { ...round, state: "open" as const };
    expect(isToPrepare(open, "2027-05-31")).toBe(false);
    expect(isToPrepare(open, "2027-06-01")).toBe(true);
    expect(isToPrepare({ ...open, state: "closed" }, "2027-06-02")).toBe(true);
    expect(isToPrepare({ ...open, editions: 1 }, "2027-06-02")).toBe(false);
    expect(isToPrepare(round, "2027-06-02")).toBe(false);
  });

  test("the coordinators hear of it two weeks before, once", () => {
    const open = { ...round, state: "open" as const };
    expect(publicationNoticeDay(round)).toBe("2027-05-18");
    expect(isToAnnounce(open, "2027-05-17")).toBe(false);
    expect(isToAnnounce(open, "2027-05-18")).toBe(true);
    expect(isToAnnounce(open, "2027-05-31")).toBe(true);
    expect(isToAnnounce(open, "2027-06-01")).toBe(false);
    expect(
      isToAnnounce({ ...open, announcedOn: "2027-05-18" }, "2027-05-19"),
    ).toBe(false);
    expect(isToAnnounce({ ...open, editions: 1 }, "2027-05-18")).toBe(false);
    expect(isToAnnounce(round, "2027-05-18")).toBe(false);
  });
});
