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
const sesEvent = once(() =>
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

const asJson = once(() =>
  z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue("no JSON");
      return z.NEVER;
    }
  }),
);

/** What SES says to a topic as soon as it is to tell it anything: words, once, and no event. */
const greeting = /^Successfully validated SNS topic\b/;

/**
 * The event that a message tells; undefined where SES only greets the topic. Throws on all else, so that no bounce is passed
 * over, and in words of its own: a message may hold an address.
 */
export function readSesEvent(message: string): SesEvent | undefined {
  if (greeting.test(message)) return undefined;
  const told = asJson().pipe(sesEvent()).safeParse(message);
  if (told.success) return told.data;
  const wrong = told.error.issues.map(({ path }) => `/${path.join("/")}`);
  throw new Error(`No event of SES: wrong at ${wrong.join(", ")}`);
}
