import { viewDesk } from "../../shared/views/desk-view.ts";
import { contactsEtag } from "../http/etag.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { reportsIn } from "../store/member-records.ts";
import { pick } from "../store/read.ts";

/** The state of everything the member has here. */
export const getDesk: Operation<"getDesk"> = async ({ signIn }) => {
  const { member, contact, items } = await signIn.loadAll();
  const { memberId } = member;
  const commitments = pick(items, {
    inForce: at.inForce(memberId),
    underWay: at.underWay(memberId),
  });
  const reports = reportsIn(items);
  return {
    body: viewDesk({ member, contact, ...commitments, reports }),
    etag: contactsEtag(member),
  };
};
