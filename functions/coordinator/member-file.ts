import { contactsEtag } from "../../shared/etags.ts";
import { historyEvent } from "../../shared/history.ts";
import {
  type MemberFile,
  viewMemberFile,
} from "../../shared/views/coordinator-views.ts";
import type { Reply } from "../http/operation.ts";
import { memberRecords } from "../store/member-records.ts";
import { readPartition, recordOf } from "../store/read.ts";

/** A member with all its records, and one page of its history, newest first; its ETag is for its facts and contacts. Two calls. */
export async function memberFileReply(
  memberId: string,
  after?: string,
): Promise<Reply<MemberFile>> {
  const [records, past] = await Promise.all([
    memberRecords(memberId),
    readPartition(`H#${memberId}`, { newestFirst: true, limit: 200, after }),
  ]);
  const history = past.items
    .filter(({ type }) => type === "event")
    .map((item) => recordOf(item, historyEvent));
  return {
    body: viewMemberFile({ ...records, history, historyCursor: past.next }),
    etag: contactsEtag(records.member),
  };
}
