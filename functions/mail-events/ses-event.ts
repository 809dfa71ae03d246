import * as z from "zod";
import { instant, once } from "../../shared/schema.ts";

const tag = () => z.array(z.string()).min(1).optional();

const common = () => ({
  mail: z.looseObject({
    timestamp: instant(),
    tags: z.looseObject({ member: tag(), contact: tag(), mail: tag() }),
  }),
});

/** What SES tells of one mail; of everything in it only the tags we gave it are read, never an address. */
export const sesEvent = once(() =>
  z.discriminatedUnion("eventType", [
    z.looseObject({
      eventType: z.literal("Bounce"),
      ...common(),
      bounce: z.looseObject({
        bounceType: z.enum(["Undetermined", "Permanent", "Transient"]),
        timestamp: instant(),
      }),
    }),
    z.looseObject({
      eventType: z.literal("Complaint"),
      ...common(),
      complaint: z.looseObject({ timestamp: instant() }),
    }),
    z.looseObject({
      eventType: z.literal("Delivery"),
      ...common(),
      delivery: z.looseObject({ timestamp: instant() }),
    }),
    z.looseObject({ eventType: z.literal("Reject"), ...common() }),
  ]),
);
export type SesEvent = z.infer<ReturnType<typeof sesEvent>>;
