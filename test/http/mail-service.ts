/** What the mail service tells of a mail afterwards, as SES does it: by SNS. Only the service on this computer has a door for it. */
import { readPathId } from "../../shared/path-id.ts";
import { type Client, ok } from "./client.ts";
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

/** Every page of the list of mail, with its pages' sizes. */
export async function allMail(
  city: Client,
  query: Record<string, string> = {},
): Promise<ListedMail[]> {
  const mails: ListedMail[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined;) {
    const page = await ok(
      city.call("listMail", { query: { ...query, ...(cursor && { cursor }) } }),
    );
    mails.push(...(page.mails as ListedMail[]));
    cursor = page.cursor as string | undefined;
  }
  return mails;
}
