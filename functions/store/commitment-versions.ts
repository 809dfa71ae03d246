/** Every version of a member's commitment: in force, under way, or past. */
import { type Commitment, commitment } from "../../shared/commitment.ts";
import { at } from "./locations.ts";
import { type Item, readPartition, recordOf, type Records } from "./read.ts";

/** The three places in which a version may lie. */
export const placesOfVersion = (version: number) => (memberId: string) => ({
  inForce: at.inForce(memberId),
  underWay: at.underWay(memberId),
  past: at.pastVersion(memberId, version),
});
type Places = Records<ReturnType<ReturnType<typeof placesOfVersion>>>;

export const versionIn = (
  { inForce, underWay, past }: Partial<Places>,
  version: number,
): Commitment | undefined =>
  [inForce, underWay, past].find((one) => one?.version === version);

/** The whole history of a member: what was handed in and put in force lies in it frozen. */
async function* historyOf(memberId: string): AsyncGenerator<Item[]> {
  let after: string | undefined;
  do {
    const { items, next } = await readPartition(
      `H#${memberId}`,
      after === undefined ? {} : { after },
    );
    yield items;
    after = next;
  } while (after);
}

/** A version as it was at one moment of its life. */
export type Frozen = { at: string; transition: string; commitment: Commitment };

/** A version that was superseded before such had a place of their own. */
export const supersededIn = (life: Frozen[]): Commitment | undefined =>
  life.findLast(({ transition }) => transition === "supersede")?.commitment;

/** What is kept of a version's life, oldest first: each time it was handed in, put in force or taken out of it. */
export async function lifeOf(
  memberId: string,
  version: number,
): Promise<Frozen[]> {
  const frozen: Frozen[] = [];
  for await (const items of historyOf(memberId))
    for (const item of items) {
      const [at = "", , subject, transition = ""] = item.sk.split("#");
      if (item.type === "revision" && subject === `commitment-${version}`)
        frozen.push({
          at,
          transition,
          commitment: recordOf(item, commitment),
        });
    }
  return frozen;
}
