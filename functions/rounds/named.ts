import type { Preview } from "../../shared/results/results.ts";
import { at } from "../store/locations.ts";
import { readMany } from "../store/read.ts";

/** The members that a preview speaks of, as they are called today. */
export async function namedIn(
  preview: Preview | undefined,
): Promise<{ id: string; name: string }[]> {
  const { largest = [], changed = [] } = preview?.weights ?? {};
  const ids = [
    ...new Set([
      ...(preview?.causes.flatMap(({ members }) => members) ?? []),
      ...[...largest, ...changed].map(({ memberId }) => memberId),
    ]),
  ];
  const items = await readMany(ids.map(at.member));
  return ids.flatMap((id) => {
    const { member } = items.of({ member: at.member(id) });
    return member ? [{ id, name: member.organisation.name }] : [];
  });
}
