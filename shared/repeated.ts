/** The same request sent twice: because the first answer was lost, not because something is to be done twice. */
import * as z from "zod";

/** On a record: which request wrote it last. A hash; it names nobody. */
export const requestMark = () => z.string().optional();

/**
 * Whether a record stands as this very request left it: the same act with the same content, by the same person, on the same
 * revision. It is answered again as it was, and writes nothing.
 */
export const isRepeated = (
  record: { request?: string | undefined } | undefined,
  { request }: { request?: string | undefined },
): boolean => request !== undefined && record?.request === request;
