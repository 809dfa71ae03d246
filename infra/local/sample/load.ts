import { addDays, dayIn } from "../../../shared/days.ts";
import { loadNetwork } from "../../load-network.ts";
import type { Service } from "../service.ts";
import { localStack } from "../stack.ts";
import { secondAutumn, thirdAutumn, versionsUnderWay } from "./changing.ts";
import { join } from "./joining.ts";
import { forEach, person } from "./people.ts";
import { decide, restate, round, submit } from "./reporting.ts";
import { notes } from "./words.ts";
import { moment, openWorld, type World } from "./world.ts";

/** What has happened lately, and what waits. */
async function now(world: World, today: string) {
  const { service, members, last } = world;
  const day = addDays(today, -20);
  await join(
    world,
    members.filter(({ joins }) => joins > last),
    day,
  );
  await versionsUnderWay(world, day);
  const visits = (letter: string, daysLater: number) =>
    members
      .filter((member) => member.report(last) === letter)
      .map((member) => ({ member, year: last, day: addDays(day, daysLater) }));
  await forEach([...visits("s", 12), ...visits("R", 4)], (one) =>
    submit(world, one),
  );
  for (const one of visits("R", 12)) await decide(world, one, "return");
  for (const one of visits("O", 13)) await decide(world, one, "reopen");
  const [wishing] = members.filter(({ key }) => key === "fable");
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
}

/** The captured mail of years gone by is of no use to anyone. */
async function emptyMailbox({ service }: World) {
  await service.idle();
  await fetch(`${service.url}/mailbox/clear-store`, { method: "POST" });
}

/** The three years the sample is about: the latest whose results are out by now. */
async function sampleYears() {
  const { rounds, timeZone } = await loadNetwork();
  const today = dayIn(timeZone, new Date().toISOString());
  const thisYear = Number(today.slice(0, 4));
  const isOut = today > `${thisYear}-${rounds.publishes}`;
  const last = isOut ? thisYear - 1 : thisYear - 2;
  return { today, first: last - 2, second: last - 1, last };
}

/** The network the sample lives in: it has reported for longer than the network file says. */
export const sampleStack = async (url: string) =>
  localStack(url, { rounds: { firstYear: (await sampleYears()).first } });

/**
 * Lives through three years of a network of sixty invented organisations, by the operations everyone uses, each at its moment,
 * and by the days of the calendar. The same story on every start; its years are the latest three whose results are due by now.
 */
export async function loadSample(
  service: Service,
  say: (line: string) => void = console.log,
): Promise<void> {
  const { today, first, second, last } = await sampleYears();
  const world = await openWorld(service, last);
  const joined = (year: number) =>
    world.members.filter(({ joins }) => joins === year);
  const begin = performance.now();
  const tell = (line: string) => {
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    say(`  ${seconds.padStart(4)} s  ${line}`);
  };

  await join(world, joined(first - 1), `${first - 1}-09-15`);
  tell(`${first - 1}: the network is founded`);

  await join(world, joined(first), `${first}-08-20`);
  await round(world, first);
  tell(`${first}: reported and published`);

  await join(world, joined(second), `${second}-08-20`);
  await secondAutumn(world, `${second}-10-05`);
  await round(world, second);
  tell(`${second}: reported and published`);

  await join(world, joined(last), `${last}-08-20`);
  await restate(world, second, `${last}-09-10`);
  await thirdAutumn(world, `${last}-10-05`);
  await round(world, last);
  tell(`${last}: reported and published; ${second} restated`);

  await emptyMailbox(world);
  await now(world, today);
  await world.signOut();
  tell("sixty members; the mailbox shows the last weeks");
}
