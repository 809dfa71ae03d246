/** DAY_COMMAND: plays a day on the stage under test. */
import { playDay } from "./calendar.ts";

await playDay(process.env["CALENDAR_FUNCTION"], process.argv[2]);
