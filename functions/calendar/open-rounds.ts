import { roundTurns, withRounds } from "../../shared/calendar/round-turns.ts";
import { roundEvent } from "../../shared/round-transitions.ts";
import type { Round } from "../../shared/round.ts";
import type { Day, Instant } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { eventWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { allRounds, turnWrites } from "../store/rounds.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";

/** Opens the rounds whose day has come; the one before closes with that. Gives those that are not planned any more. */
export const openRounds = (today: Day, now: Instant): Promise<Round[]> =>
  again(async () => {
    const { rounds: rules, shards } = network();
    const rounds = await allRounds();
    const turned = roundTurns(rounds, { today, now, rules, shards });
    if (turned.length > 0) {
      const { state } = await read({ state: at.networkState() });
      const act = { by: { kind: "calendar" as const }, now };
      await save([
        ...turnWrites(rounds, turned, state),
        ...turned.map((after) =>
          eventWrite(
            roundEvent(
              { before: rounds.find(({ year }) => year === after.year), after },
              after.state === "open" ? "open" : "close",
              act,
            ),
          ),
        ),
      ]);
    }
    return withRounds(rounds, turned).filter(
      ({ state }) => state !== "planned",
    );
  });
