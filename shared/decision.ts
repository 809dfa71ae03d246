/** What a coordinator decides on what was handed in. */
import * as z from "zod";
import { once, optional, text } from "./schema.ts";

const message = () => optional(text(2000));

/** Whoever gets something back is told why. */
const needsMessage =
  (...decisions: string[]) =>
  (
    context: z.core.ParsePayload<{
      decision: string;
      message?: string | undefined;
    }>,
  ) => {
    const { decision, message } = context.value;
    if (decisions.includes(decision) && message === undefined)
      context.issues.push({
        code: "custom",
        path: ["message"],
        params: { code: "message-needed" },
        input: undefined,
      });
  };

export const commitmentDecision = once(() =>
  z
    .strictObject({
      decision: z.enum(["approve", "return", "reject"]),
      message: message(),
      /** From version 2 on: sign anew, or carry the earlier signatures. */
      signing: optional(z.enum(["new", "carried"])),
    })
    .check(needsMessage("return", "reject")),
);
export type CommitmentDecision = z.infer<ReturnType<typeof commitmentDecision>>;

export const reportDecision = once(() =>
  z
    .strictObject({
      decision: z.enum(["accept", "return", "reopen"]),
      message: message(),
    })
    .check(needsMessage("return", "reopen")),
);
export type ReportDecision = z.infer<ReturnType<typeof reportDecision>>;
