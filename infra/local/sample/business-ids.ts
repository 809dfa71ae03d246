import { isBusinessId } from "../../../shared/business-id.ts";

/** Valid by their check digit, and from 9900001 on, where no organisation has one. */
export function testBusinessIds(count: number): string[] {
  const ids: string[] = [];
  for (let number = 9_900_001; ids.length < count; number += 1)
    ids.push(
      ...Array.from({ length: 10 }, (_, check) => `${number}-${check}`).filter(
        isBusinessId,
      ),
    );
  return ids;
}
