import { addDays, dayIn } from "../../../shared/days.ts";
import { loadNetwork } from "../../load-network.ts";
import type { Network } from "../../network-schema.ts";
import type { Parts } from "../service.ts";
import { localStack } from "../stack.ts";
import { secondAutumn, thirdAutumn, versionsUnderWay } from "./changing.ts";
import { join } from "./joining.ts";
import { forEach, person } from "./people.ts";
import { preparedPast } from "./prepared.ts";
import { decide, restate, round, submit } from "./reporting.ts";
import { notes } from "./words.ts";
import { moment, openWorld, type World } from "./world.ts";

/** What has happened lately, and what waits. */
async function liveNow(world: World, today: string) {
  const { service, members, last } = world;
  const day = addDays(today, -20);
  const visits = (letter: string, daysLater: number) =>
    members
      .filter((member) => member.report(last) === letter)
      .map((member) => ({ member, year: last, day: addDays(day, daysLater) }));
  const late = [...visits("s", 12), ...visits("R", 4)];
  const [wishing] = members.filter(({ key }) => key === "fable");
  await world.signIn([
    ...late.map(({ member }) => member),
    ...members.filter(
      (member) => member === wishing || /^draft$|-again$/.test(member.course),
    ),
  ]);
  await join(
    world,
    members.filter(({ joins }) => joins > last),
    day,
  );
  await versionsUnderWay(world, day);
  await forEach(late, (one) => submit(world, one));
  for (const one of visits("R", 12)) await decide(world, one, "return");
  for (const one of visits("O", 13)) await decide(world, one, "reopen");
  if (wishing)
    await world.as(wishing)("sendWish", {
      body: { message: notes.wish },
      at: moment(day, wishing.id, 14),
    });
  await person(service)("sendFeedback", {
    body: { message: notes.feedback },
    at: moment(day, "feedback", 15),
  });
  await service.play(today);
  await world.signOut();
}

/**
 * Lives through the three years up to the last published one, by the operations everyone uses, each at its moment, and by the days
 * of the calendar; the captured mail of years gone by is of no use to anyone.
 */
export async function livePast(
  service: Parts,
  last: number,
  tell: (share: number) => void = () => undefined,
): Promise<void> {
  const [first, second] = [last - 2, last - 1];
  const world = await openWorld(service, last);
  const joined = (year: number) =>
    world.members.filter(({ joins }) => joins === year);

  await join(world, joined(first - 1), `${first - 1}-09-15`);
  tell(0.1);
  await join(world, joined(first), `${first}-08-20`);
  await round(world, first);
  tell(0.35);
  await join(world, joined(second), `${second}-08-20`);
  await secondAutumn(world, `${second}-10-05`);
  await round(world, second);
  tell(0.6);
  await join(world, joined(last), `${last}-08-20`);
  await restate(world, second, `${last}-09-10`);
  await thirdAutumn(world, `${last}-10-05`);
  await round(world, last);
  tell(0.95);
  await world.signOut();
  await service.idle();
  await service.clearMailbox();
}

/** The latest year whose results are due by now. */
export function lastYear(network: Network): number {
  const today = dayIn(network.timeZone, new Date().toISOString());
  const thisYear = Number(today.slice(0, 4));
  const isOut = today > `${thisYear}-${network.rounds.publishes}`;
  return isOut ? thisYear - 1 : thisYear - 2;
}

/**
 * A network of sixty invented organisations that has reported about three years: the latest three whose results are due by now. The
 * same story on every start.
 */
export async function openSample() {
  const network = await loadNetwork();
  const last = lastYear(network);
  const firstYear = last - 2;
  const items = preparedPast(network, last);
  return {
    firstYear,
    stack: (url: string) => localStack(url, { rounds: { firstYear } }),
    items,
    before: async (service: Parts, tell?: (share: number) => void) => {
      tell?.(items ? 0.95 : 0);
      if (!items) await livePast(service, last, tell);
      await liveNow(
        await openWorld(service, last),
        dayIn(network.timeZone, new Date().toISOString()),
      );
    },
  };
}
