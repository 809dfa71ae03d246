import type { Operation } from "../http/operation.ts";
import { memberFileReply } from "./member-file.ts";

export const getMemberFile: Operation<"getMemberFile"> = ({
  params: { id },
  query: { cursor },
}) => memberFileReply(id, cursor);
