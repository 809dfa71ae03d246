import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import { at } from "../store/locations.ts";
import type { Listed } from "../store/queues.ts";
import { pick, readItems } from "../store/read.ts";

/** Read as they are now, for the index may lag: the reports of queue entries, with their members. At most 50 entries. */
export async function loadReports(
  entries: Listed[],
): Promise<{ member: Member; report: Report }[]> {
  const places = entries.map(({ memberId = "", sk }) => ({
    member: at.member(memberId),
    report: at.report(memberId, Number(sk.slice("R#".length))),
  }));
  const items = await readItems(
    places.flatMap(({ member, report }) => [member, report]).filter(first),
  );
  return places.flatMap((place) => {
    const { member, report } = pick(items, place);
    return member && report ? [{ member, report }] : [];
  });
}

/** A key is asked for once, though a member may wait in two rounds. */
const first = (
  one: { pk: string; sk: string },
  index: number,
  all: { pk: string; sk: string }[],
) => all.findIndex(({ pk, sk }) => pk === one.pk && sk === one.sk) === index;
