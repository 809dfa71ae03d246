import { useAnswer } from "../api/use-answer.ts";
import { Loading } from "../layout/loading.tsx";
import { CommitmentForm } from "./commitment-form.tsx";
import { CommitmentShown } from "./commitment-shown.tsx";
import { useCommitment } from "./use-commitment.ts";

/** A member's commitment: where it stands, and what the member can do about it now. */
export default function CommitmentPage() {
  const { member, inForce } = useAnswer("GET /api/my", {});
  const read = useCommitment();
  if (!read) return <Loading />;
  const { version, state } = read.body;
  return state === "draft" || state === "returned" ? (
    <CommitmentForm
      key={`${member.id} ${version}`}
      member={member}
      isFirst={!inForce}
      read={read}
    />
  ) : (
    <CommitmentShown read={read} inForce={inForce} />
  );
}
