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
import { getMail } from "./get-mail.ts";
import { getAudit } from "./get-audit.ts";
import { getCommitment } from "./get-commitment.ts";
import { getCommitmentSubmission } from "./get-commitment-submission.ts";
import { getReportSubmission } from "./get-report-submission.ts";
import { getMemberFile } from "./get-member-file.ts";
import { getRound } from "./get-round.ts";
import { getWorklist } from "./get-worklist.ts";
import { importMembers } from "./import-members.ts";
import { listAllMembers } from "./list-all-members.ts";
import { listComingMail } from "./list-coming-mail.ts";
import { listMail } from "./list-mail.ts";
import { listRoundMembers } from "./list-round-members.ts";
import { listRounds } from "./list-rounds.ts";
import { pauseMail } from "./pause-mail.ts";
import { listInbox } from "./list-inbox.ts";
import { markInboxItem } from "./mark-inbox-item.ts";
import { publishEdition } from "./publish-edition.ts";
import { withdrawEdition } from "./withdraw-edition.ts";
import { recordSignature } from "./record-signature.ts";
import { resendFailedMail } from "./resend-failed-mail.ts";
import { resendMail } from "./resend-mail.ts";
import { saveRound } from "./save-round.ts";
import { sendReminders } from "./send-reminders.ts";
import { tickOff } from "./tick-off.ts";
import { undoCommitmentDecision } from "./undo-commitment-decision.ts";
import { undoReportDecision } from "./undo-report-decision.ts";

export const handler = serve({
  changeMember,
  decideCommitment,
  decideReport,
  decideStory,
  endMember,
  eraseContact,
  exportMembers,
  extendDeadline,
  getMail,
  getAudit,
  getCommitment,
  getCommitmentSubmission,
  getReportSubmission,
  getMemberFile,
  getRound,
  getWorklist,
  importMembers,
  listAllMembers,
  listComingMail,
  listMail,
  listRoundMembers,
  listRounds,
  pauseMail,
  listInbox,
  markInboxItem,
  publishEdition,
  withdrawEdition,
  recordSignature,
  resendFailedMail,
  resendMail,
  saveRound,
  sendReminders,
  tickOff,
  undoCommitmentDecision,
  undoReportDecision,
} satisfies Operations<"coordinator">);
