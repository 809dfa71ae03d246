import type { Operations } from "../http/operation.ts";
import { serve } from "../http/serve.ts";
import { getDesk } from "./get-desk.ts";
import { getMyCommitment } from "./get-my-commitment.ts";
import { getMyCommitmentVersion } from "./get-my-commitment-version.ts";
import { getMyReport } from "./get-my-report.ts";
import { saveMyCommitment } from "./save-my-commitment.ts";
import { saveMyContacts } from "./save-my-contacts.ts";
import { saveMyReport } from "./save-my-report.ts";
import { sendWish } from "./send-wish.ts";
import { submitMyCommitment } from "./submit-my-commitment.ts";
import { submitMyReport } from "./submit-my-report.ts";
import { takeBackMyReport } from "./take-back-my-report.ts";
import { withdrawMyCommitment } from "./withdraw-my-commitment.ts";

export const handler = serve({
  getDesk,
  getMyCommitment,
  getMyCommitmentVersion,
  getMyReport,
  saveMyCommitment,
  saveMyContacts,
  saveMyReport,
  sendWish,
  submitMyCommitment,
  submitMyReport,
  takeBackMyReport,
  withdrawMyCommitment,
} satisfies Operations<"member">);
