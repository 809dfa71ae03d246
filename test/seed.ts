/**
 * Property tests draw the same cases on every run, so that a run is red for what was changed and for nothing else. SEED draws
 * others, or those of a failure again; RUNS draws more.
 */
import fc from "fast-check";

const { SEED, RUNS } = process.env;
fc.configureGlobal({
  seed: Number(SEED ?? 20261124),
  ...(RUNS && { numRuns: Number(RUNS) }),
});
