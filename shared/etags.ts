/** What things are read as: the ETag by which `If-Match` names the revision that is written over, or decided on. */
import type { Commitment } from "./commitment.ts";
import type { Member } from "./member.ts";
import type { Report } from "./report.ts";
import type { Story } from "./story.ts";

export const reportEtag = ({ revision }: Report) => `"${revision}"`;
export const contactsEtag = ({ revision }: Member) => `"${revision}"`;
/** One that was taken away may be offered anew, at its first revision. */
export const storyEtag = ({ since, revision }: Story) =>
  `"${since}.${revision}"`;
/** Versions follow each other in one place, so the version is part of it. */
export const commitmentEtag = ({
  version,
  revision,
}: Pick<Commitment, "version" | "revision">) => `"${version}.${revision}"`;
