import type { Change } from "../../shared/history.ts";
import type { Member } from "../../shared/member.ts";
import { memberWrites } from "./changes.ts";
import { claimWrites, contactWrites } from "./contacts.ts";
import type { Write } from "./write.ts";

/** A changed member with all that hangs on it: who may sign in, and the claim on its business ID. */
export const memberChangeWrites = (change: Change<Member>): Write[] => [
  ...memberWrites(change),
  ...contactWrites(change),
  ...claimWrites(change),
];
