import type { Resolver } from "react-hook-form";
import {
  type CommitmentDraft,
  commitmentDraft,
  handedIn,
} from "../../shared/commitment.ts";
import { issuesOf } from "../../shared/issues.ts";
import type { Language } from "../../shared/language.ts";
import type { CommitmentView } from "../../shared/views/commitment-view.ts";
import { useApi } from "../api/use-answer.ts";
import { errorsOf } from "../forms/schema-resolver.ts";
import { useDraft } from "../forms/use-draft.ts";
import { goalBody } from "../goals/goal-body.ts";
import { useLanguage } from "../language.tsx";
import { type ReadCommitment, useKeepCommitment } from "./use-commitment.ts";

const draftOf = ({ draft, goals }: CommitmentView): CommitmentDraft =>
  draft ?? { goals };

const bodyOf = ({ goals }: CommitmentDraft) => ({ goals: goals.map(goalBody) });

/** Holds what is handed in to the rules of the service; a draft may break them. */
const handingIn =
  (mayBeEmpty: boolean, language: Language): Resolver<CommitmentDraft> =>
  (values) => {
    const { error } = handedIn(mayBeEmpty).safeParse(bodyOf(values));
    return error
      ? {
          values: {},
          errors: errorsOf<CommitmentDraft>(issuesOf(error), language),
        }
      : { values, errors: {} };
  };

type Whose = { memberId: string; mayBeEmpty: boolean };

/** The goals being written, which save themselves. */
export function useCommitmentDraft(
  read: ReadCommitment,
  { memberId, mayBeEmpty }: Whose,
) {
  const api = useApi();
  const language = useLanguage();
  const keep = useKeepCommitment();
  return useDraft<CommitmentDraft>({
    key: `commitment-${memberId}-${read.body.version}`,
    schema: commitmentDraft(),
    bodyOf,
    copy: { body: draftOf(read.body), etag: read.etag },
    save: async ({ body, etag }, keepalive) => {
      const call = { body, ifMatch: etag, keepalive };
      const saved = await api("PUT /api/my/commitment", call);
      keep(saved);
      return { body, etag: saved.etag };
    },
    load: async () => {
      const { body, etag } = await api("GET /api/my/commitment", {});
      return { body: draftOf(body), etag };
    },
    resolver: handingIn(mayBeEmpty, language),
  });
}
