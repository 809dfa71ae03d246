import type { Standing } from "../../shared/calendar/coming.ts";
import { mayBeForgotten } from "../../shared/calendar/forgetting.ts";
import type { Round } from "../../shared/round.ts";
import { contactEntryOf } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { type Listed, listQueue, type Position } from "../store/queues.ts";
import { readMany } from "../store/read.ts";

/** The years of the reports that were returned, by member: also those of rounds that have closed. */
async function returnedYears(): Promise<Map<string, number[]>> {
  const years = new Map<string, number[]>();
  let from: Position | undefined;
  do {
    const { entries, next } = await listQueue("returned", { from });
    for (const { memberId = "", sk } of entries)
      years.set(memberId, [
        ...(years.get(memberId) ?? []),
        Number(sk.slice("R#".length)),
      ]);
    from = next;
  } while (from);
  return years;
}

/**
 * Members with a commitment in force as they stand, with every report they may yet be mailed about; `withRecords` their accepted
 * ones too.
 */
export async function standingsOf(
  entries: Listed[],
  rounds: Round[],
  { withRecords }: { withRecords: boolean },
): Promise<Standing[]> {
  const returned = await returnedYears();
  const open = rounds
    .filter(({ state }) => state === "open")
    .map(({ year }) => year);
  const places = entries.map(({ memberId = "" }) => ({
    member: at.member(memberId),
    commitment: at.inForce(memberId),
    reports: [...new Set([...open, ...(returned.get(memberId) ?? [])])].map(
      (year) => at.report(memberId, year),
    ),
  }));
  const items = await readMany(
    places.flatMap(({ member, commitment, reports }) => [
      member,
      commitment,
      ...reports,
    ]),
  );
  const standings = places.flatMap(({ member, commitment, reports }) => {
    const found = items.of({ member, commitment });
    if (!found.member) return [];
    return [
      {
        member: found.member,
        commitment: found.commitment,
        reports: reports.flatMap((report) => items.of({ report }).report ?? []),
      },
    ];
  });
  const uses = await readMany(
    standings.flatMap(({ member }) =>
      mayBeForgotten(member).map((one) => contactEntryOf(member.memberId, one)),
    ),
  );
  const recordOf = ({ member }: (typeof standings)[number]) =>
    at.trackRecord(member.memberId);
  const records = await readMany(withRecords ? standings.map(recordOf) : []);
  return standings.map((one) => ({
    ...one,
    record: records.of({ record: recordOf(one) }).record,
    lastUses: new Map(
      mayBeForgotten(one.member).flatMap((contact) => {
        const place = contactEntryOf(one.member.memberId, contact);
        const { entry } = uses.of({ entry: place });
        return entry ? [[contact.contactId, entry.lastUsedAt] as const] : [];
      }),
    ),
  }));
}
