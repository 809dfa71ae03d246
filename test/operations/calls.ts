import type { OperationName } from "../../shared/routes.ts";

/**
 * How often each operation asks DynamoDB: once to read what it needs, once to save. An operation of the route table without a line
 * here does not compile; one call more than here fails a test.
 */
export const callsOf: Record<OperationName, number> = {
  getNetwork: 1,
  // One counts what the asker does; so, too, for feedback.
  submitApplication: 2,
  confirmApplication: 2,
  listMembers: 1,
  getMember: 1,
  getMemberCommitment: 1,
  // CloudFront keeps the answer for a minute: then it is none.
  listResults: 1,
  getResults: 1,
  // The index names the stories, the table has them.
  listStories: 2,
  // Counted for the asker, twice for the asker and the address, and for the address.
  requestSignInLink: 5,
  startSession: 2,
  endSession: 1,
  sendFeedback: 2,
  getOpenapi: 0,

  getDesk: 1,
  getMyCommitment: 1,
  // The version, and what the history keeps of its life; so, too, for the coordinators.
  getMyCommitmentVersion: 2,
  saveMyCommitment: 2,
  submitMyCommitment: 2,
  withdrawMyCommitment: 2,
  getMyReport: 1,
  saveMyReport: 2,
  submitMyReport: 2,
  takeBackMyReport: 2,
  saveMyContacts: 2,
  sendWish: 2,

  // The list, and whether mail is paused.
  getWorklist: 2,
  tickOff: 1,
  listAllMembers: 1,
  // The member, and a page of its history.
  getMemberFile: 2,
  // The answer is the file as it is then, read anew; here and in the two below.
  changeMember: 4,
  // The commitments to end, and whose day it is.
  endMember: 6,
  // Feedback may have come from the same address.
  eraseContact: 5,
  decideCommitment: 2,
  undoCommitmentDecision: 2,
  getCommitment: 2,
  getCommitmentSubmission: 1,
  recordSignature: 2,
  // What the acceptance writes over lies where the round, once read, says.
  decideReport: 3,
  undoReportDecision: 2,
  getReportSubmission: 1,
  extendDeadline: 2,
  // The rounds, and whose day it is.
  listRounds: 2,
  // The round, the list, its members with their reports.
  listRoundMembers: 3,
  // The round, the editions of the year, the newest of the year before, and the members that its preview names.
  getRound: 4,
  // Two more for each member that is left out.
  saveRound: 4,
  // The round, the queue, the reports; a mail, and its event.
  sendReminders: 5,
  // The fold: four rounds, the editions of three years, the contributions to two, and the edition.
  publishEdition: 8,
  withdrawEdition: 2,
  // A list of mail and its members.
  listMail: 2,
  // The days to come need the rounds, the network's state, the members in force, the returned reports, and all of theirs.
  listComingMail: 5,
  getMail: 2,
  resendMail: 3,
  // The worklist, the mail, its member, and one transaction.
  resendFailedMail: 4,
  pauseMail: 2,
  decideStory: 2,
  listInbox: 1,
  markInboxItem: 2,
  // The index names the events, the table has them.
  getAudit: 2,
  // State, claims, and one transaction for a member.
  // Who has such a name already.
  importMembers: 4,
  // The list, and two for each of the four members.
  exportMembers: 9,
};
