import type { Operations } from "../http/operation.ts";
import { serve } from "../http/serve.ts";
import { changeMember } from "./change-member.ts";
import { decideCommitment } from "./decide-commitment.ts";
import { decideReport } from "./decide-report.ts";
import { decideStory } from "./decide-story.ts";
import { endMember } from "./end-member.ts";
import { eraseContact } from "./erase-contact.ts";
import { exportMembers } from "./export-members.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { getAudit } from "./get-audit.ts";
import { getMemberFile } from "./get-member-file.ts";
import { getRound } from "./get-round.ts";
import { getWorklist } from "./get-worklist.ts";
import { importMembers } from "./import-members.ts";
import { listAllMembers } from "./list-all-members.ts";
import { listInbox } from "./list-inbox.ts";
import { markInboxItem } from "./mark-inbox-item.ts";
import { publishEdition } from "./publish-edition.ts";
import { recordSignature } from "./record-signature.ts";
import { saveRound } from "./save-round.ts";
import { sendReminders } from "./send-reminders.ts";

export const handler = serve({
  changeMember,
  decideCommitment,
  decideReport,
  decideStory,
  endMember,
  eraseContact,
  exportMembers,
  extendDeadline,
  getAudit,
  getMemberFile,
  getRound,
  getWorklist,
  importMembers,
  listAllMembers,
  listInbox,
  markInboxItem,
  publishEdition,
  recordSignature,
  saveRound,
  sendReminders,
} satisfies Operations<"coordinator">);
