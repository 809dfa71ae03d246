import { roundTurns, withRounds } from "../../shared/calendar/round-turns.ts";
import type { Round } from "../../shared/round.ts";
import type { Day, Instant } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { at } from "../store/locations.ts";
import { allRounds, turnWrites } from "../store/rounds.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/write.ts";

/** Opens the rounds whose day has come; the one before closes with that. Gives those that are not planned any more. */
export const openRounds = (today: Day, now: Instant): Promise<Round[]> =>
  again(async () => {
    const { rounds: rules, shards } = network();
    const rounds = await allRounds();
    const turned = roundTurns(rounds, { today, now, rules, shards });
    if (turned.length > 0) {
      const { state } = await read({ state: at.networkState() });
      await save(turnWrites(rounds, turned, state));
    }
    return withRounds(rounds, turned).filter(
      ({ state }) => state !== "planned",
    );
  });
