/** What the mail service tells of a mail afterwards, as SES does it: by SNS. Only the service on this computer has a door for it. */
import { readPathId } from "../../shared/path-id.ts";
import { type Client, everyPage } from "./client.ts";
import type { TestedService } from "./service.ts";

const outcomes = {
  Delivery: { delivery: {} },
  Complaint: { complaint: {} },
  Reject: {},
  Permanent: { bounce: { bounceType: "Permanent" } },
  Transient: { bounce: { bounceType: "Transient" } },
};

type ListedMail = {
  id: string;
  to: { contactId?: string };
  [field: string]: unknown;
};

/** Whether it could be told. */
export async function mailServiceTells(
  { tell }: TestedService,
  what: keyof typeof outcomes,
  { id, to }: ListedMail,
): Promise<boolean> {
  const { memberId, name } = readPathId(id)!;
  const timestamp = new Date().toISOString();
  const told = Object.fromEntries(
    Object.entries(outcomes[what]).map(([kind, facts]) => [
      kind,
      { ...facts, timestamp },
    ]),
  );
  const message = {
    eventType: what === "Permanent" || what === "Transient" ? "Bounce" : what,
    mail: {
      timestamp,
      tags: {
        member: [memberId],
        contact: [to.contactId ?? "coordinators"],
        mail: [Buffer.from(name).toString("base64url")],
      },
    },
    ...told,
  };
  if (!tell) return false;
  await tell(message);
  return true;
}

/** The whole list of mail. */
export const allMail = async (
  city: Client,
  query: Record<string, string> = {},
): Promise<ListedMail[]> =>
  (await everyPage(city, "listMail", query)).flatMap(
    ({ body }) => (body as { mails: ListedMail[] }).mails,
  );
