import type { Operation } from "../http/operation.ts";
import { loadMemberFile } from "./member-file.ts";

export const getMemberFile: Operation<"getMemberFile"> = async ({
  params: { id },
  query: { cursor },
}) => ({
  body: await loadMemberFile(id, cursor),
});
