import { withRounds } from "../../shared/calendar/round-turns.ts";
import { nextRound } from "../../shared/round-calendar.ts";
import { viewRound } from "../../shared/views/coordinator-views.ts";
import { network } from "../environment.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { allRounds } from "../store/rounds.ts";
import { todayOf } from "./today.ts";

/** Every round, newest first, with the next one as it will be if nobody plans it otherwise. */
export const listRounds: Operation<"listRounds"> = async ({ now }) => {
  const [rounds, { state }] = await Promise.all([
    allRounds(),
    read({ state: at.networkState() }),
  ]);
  const { rounds: rules, shards } = network();
  const today = todayOf(state, now);
  const next = nextRound(rounds, rules, { today, shards, since: now });
  return {
    body: {
      rounds: withRounds(rounds, next ? [next] : [])
        .toReversed()
        .map(viewRound),
    },
  };
};
