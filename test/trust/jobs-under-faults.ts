import { chosen } from "./chosen.ts";
import { tell } from "./faults-table.ts";
import { faultyService } from "./faulty-service.ts";
import { type Job, playJobs } from "./jobs-year.ts";
import { type Tried, tryFaults } from "./trial.ts";

/** Plays the year of the jobs, and tries some of them with the faults that their calls can meet. */
export async function tryJobs(jobs: readonly Job[]): Promise<Tried[]> {
  const service = await faultyService();
  const faults = chosen();
  const tried: Tried[] = [];
  try {
    await playJobs(service, async (act) => {
      if (jobs.includes(act.caller))
        tried.push(await tryFaults(service, act, faults));
    });
  } finally {
    await service.stop();
  }
  if (faults.whole) tell(jobs.join("-and-"), tried);
  return tried;
}
