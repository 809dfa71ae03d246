import { network } from "../environment.ts";

/** What the coordinators' mails say of who publishes. */
export const publicationMode = () =>
  network().rounds.publishing === "automatic" ? { automatic: true } : {};
