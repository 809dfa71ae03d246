/** Why this machine cannot run a test; no fault of what is tested. */
export class CannotRun extends Error {}
