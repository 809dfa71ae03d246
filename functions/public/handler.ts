import type { Operations } from "../http/operation.ts";
import { serve } from "../http/serve.ts";
import { confirmApplication } from "./confirm-application.ts";
import { endSession } from "./end-session.ts";
import { getMember } from "./get-member.ts";
import { getMemberCommitment } from "./get-member-commitment.ts";
import { getNetwork } from "./get-network.ts";
import { getOpenapi } from "./get-openapi.ts";
import { getResults } from "./get-results.ts";
import { listMembers } from "./list-members.ts";
import { listResults } from "./list-results.ts";
import { listStories } from "./list-stories.ts";
import { requestSignInLink } from "./request-sign-in-link.ts";
import { sendFeedback } from "./send-feedback.ts";
import { startSession } from "./start-session.ts";
import { submitApplication } from "./submit-application.ts";

export const handler = serve({
  confirmApplication,
  endSession,
  getMember,
  getMemberCommitment,
  getNetwork,
  getOpenapi,
  getResults,
  listMembers,
  listResults,
  listStories,
  requestSignInLink,
  sendFeedback,
  startSession,
  submitApplication,
} satisfies Operations<"public">);
