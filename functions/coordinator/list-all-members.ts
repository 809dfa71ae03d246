import * as z from "zod";
import { member } from "../../shared/member.ts";
import { memberKind, once } from "../../shared/schema.ts";
import { stored } from "../../shared/stored.ts";
import type { Operation } from "../http/operation.ts";
import { cursorOf, listQueue, positionOf } from "../store/queues.ts";

const summary = once(() =>
  z.strictObject({ kind: memberKind(), state: member().shape.state }),
);

/** Every member and applicant, by name within a page. */
export const listAllMembers: Operation<"listAllMembers"> = async ({
  query: { cursor },
}) => {
  const { entries, next } = await listQueue("member", {
    from: positionOf("member", cursor),
    calls: 2,
  });
  const after = cursorOf(next);
  return {
    body: {
      members: entries
        .map(({ memberId = "", name = "", summary: facts }) => ({
          id: memberId,
          name,
          ...stored(summary(), facts),
        }))
        .sort((a, b) => a.name.localeCompare(b.name, "fi")),
      ...(after && { cursor: after }),
    },
  };
};
