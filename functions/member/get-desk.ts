import type { Operation } from "../http/operation.ts";
import { deskReply } from "./desk.ts";

/** The state of everything the member has here. */
export const getDesk: Operation<"getDesk"> = async ({ signIn }) => {
  const { member, contact, items } = await signIn.loadAll();
  return deskReply(member, contact, items);
};
