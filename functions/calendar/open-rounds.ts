import { roundTurns, withRounds } from "../../shared/calendar/round-turns.ts";
import { roundEvent } from "../../shared/round-transitions.ts";
import type { Round } from "../../shared/round.ts";
import type { Day, Instant } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { log } from "../log.ts";
import { eventWrite, noticeWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { allRounds, turnWrites } from "../store/rounds.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";

const transitions = {
  planned: "plan",
  open: "open",
  closed: "close",
  skipped: "skip",
} as const;

/** Each is written with an event and at most a notice, and a transaction holds a hundred items. */
const perTransaction = 30;

/** A round that nobody was asked for is told to the coordinators, and stays on their worklist until they tick it off. */
const skippedNotice = ({ year }: Round, today: Day) =>
  noticeWrite(
    { memberId: "network", about: `skipped#${year}`, on: today },
    { waits: "round-skipped" },
  );

/** Opens the round whose day has come; those before it are over with that. Gives those that are not planned any more. */
export const openRounds = (today: Day, now: Instant): Promise<Round[]> =>
  again(async () => {
    const { rounds: rules, shards } = network();
    const rounds = await allRounds();
    const all = roundTurns(rounds, { today, now, rules, shards });
    const turned = all.slice(0, perTransaction);
    if (turned.length > 0) {
      const { state } = await read({ state: at.networkState() });
      const act = { by: { kind: "calendar" as const }, now };
      const skipped = turned.filter((one) => one.state === "skipped");
      await save([
        ...turnWrites(rounds, turned, state),
        ...turned.map((after) =>
          eventWrite(
            roundEvent(
              { before: rounds.find(({ year }) => year === after.year), after },
              transitions[after.state],
              act,
            ),
          ),
        ),
        ...skipped.map((round) => skippedNotice(round, today)),
      ]);
      for (const { year } of skipped) log().warn("round skipped", { year });
    }
    if (turned.length < all.length) return openRounds(today, now);
    return withRounds(rounds, turned).filter(
      ({ state }) => state !== "planned",
    );
  });
