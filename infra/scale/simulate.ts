/** `npm run simulate -- --members 1000000`: plays a round for so many members and tells which part breaks first. */
import { parseArgs } from "node:util";
import * as z from "zod";
import { limits } from "./limits.ts";
import { partsUnderLoad } from "./parts.ts";
import { play } from "./play.ts";

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "1000000" },
    shards: { type: "string", default: "1" },
    "mails-per-day": { type: "string", default: String(limits.mailsPerDay) },
    "mails-per-second": {
      type: "string",
      default: String(limits.mailsPerSecond),
    },
  },
});
const number = z.coerce.number().int().min(1);
const asked = z
  .object({
    members: number.max(10_000_000),
    shards: number.max(64),
    "mails-per-day": number,
    "mails-per-second": number,
  })
  .safeParse(values).data;
if (!asked) {
  console.error(
    "npm run simulate -- --members NUMBER [--shards N] [--mails-per-day N] [--mails-per-second N]",
  );
  process.exit(1);
}
const { members, shards } = asked;
const given = {
  ...limits,
  mailsPerDay: asked["mails-per-day"],
  mailsPerSecond: asked["mails-per-second"],
};
const text = (amount: number) =>
  amount.toLocaleString("en", { maximumFractionDigits: amount < 10 ? 1 : 0 });

const played = play(members, shards, given);
const parts = partsUnderLoad(members, { played, shards, limits: given })
  .map((part) => ({ ...part, used: part.load / part.limit }))
  .sort((a, b) => b.used - a.used);

console.log(`A round of ${text(members)} members, ${shards} shard${shards === 1 ? "" : "s"}, ${text(given.mailsPerDay)} mails a day

asked      ${text(played.openingRate)} members a second; the last ${text(played.openingMinutes)} minutes after eight, in ${played.openingRuns} runs
mailed     the last opening mail leaves on day ${played.openingMailDays}; ${text(played.waitingAtReminder)} wait when the first reminder is due
sign-ins   ${text(played.signInsOfBusiestDay)} mails on the busiest day; ${text(played.signInsRefused)} over the limit in the whole round
busiest    ${text(played.requestsPerSecond)} requests and ${text(played.submissionsPerSecond)} submissions a second
`);
for (const { part, load, limit, unit, used, then } of parts) {
  const figures = `${text(load)} of ${text(limit)} ${unit}`;
  console.log(
    `${`${(used * 100).toFixed(0)} %`.padStart(7)}  ${part}: ${figures}${used > 0.8 ? `\n         → ${then}` : ""}`,
  );
}
const first = parts.find(({ isSteady }) => !isSteady);
if (first)
  console.log(
    `\nFirst to break: ${first.part}, at some ${text(Math.floor(members / first.used))} members.`,
  );
