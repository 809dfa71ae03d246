import type { Option } from "../../forms/fields.tsx";
import { useAllMembers } from "./use-all-members.ts";

/** Members to choose from, but one. */
export const useMemberOptions = (but: string): Option[] =>
  useAllMembers()
    .filter(({ id, state }) => state === "active" && id !== but)
    .map(({ id, name }) => ({ value: id, label: name }));
