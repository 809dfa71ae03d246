/** People in stored records, who sign in as people do. */
import type { Client } from "../http/client.ts";
import { signedIn } from "../http/people.ts";
import type { TestedService } from "../http/service.ts";
import type { StoredItem } from "./kinds.ts";

type Stored = { memberId: string; contacts: { email: string }[] };

/** The contact of the member whose report of a year is in a state. */
export async function contactWith(
  service: TestedService,
  items: StoredItem[],
  { year, state }: { year: number; state: string },
): Promise<{ id: string; client: Client }> {
  const report = items.find(
    ({ type, record }) =>
      type === "report" &&
      (record as { year: number }).year === year &&
      (record as { state: string }).state === state,
  );
  const { memberId: id } = report?.record as Stored;
  const member = items.find(
    ({ pk, sk }) => pk === `M#${id}` && sk === "PROFILE",
  );
  const [contact] = (member?.record as Stored).contacts;
  return { id, client: await signedIn(service, contact?.email ?? "") };
}
