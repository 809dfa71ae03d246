import * as z from "zod";
import { call } from "./call.ts";

const day = z.iso.date().safeParse(process.argv[2]);
if (!day.success) {
  console.error("Which day? For example: npm run day -- 2027-02-01");
  process.exit(1);
}
const played = z.object({ replies: z.array(z.unknown()), mails: z.number() });
const ofCalendar = z.object({ last: z.string() });
const { replies, mails } = played.parse(await call(`/local/days/${day.data}`));
const later = replies
  .flatMap((reply) => ofCalendar.safeParse(reply).data ?? [])
  .find(({ last }) => last > day.data);
console.log(
  later
    ? `${day.data} is over: the calendar has played ${later.last} and never goes back; npm start -- --fresh begins anew. ${mails} mails left.`
    : `${day.data} played: ${mails} mails left.`,
);
for (const reply of replies) if (reply) console.log(JSON.stringify(reply));
