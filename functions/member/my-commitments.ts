import { at } from "../store/locations.ts";

/** The two places of a member's commitment: the version in force and the one under way. */
export const myCommitments = (memberId: string) => ({
  inForce: at.inForce(memberId),
  underWay: at.underWay(memberId),
});

/** A member's report of a year, and the round it belongs to. */
export const myReport = (year: number) => (memberId: string) => ({
  report: at.report(memberId, year),
  round: at.round(year),
});
