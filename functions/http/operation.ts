import type { Language } from "../../shared/language.ts";
import type {
  Audience,
  OperationName,
  OperationOf,
  routes,
} from "../../shared/routes.ts";
import type {
  AnswerOf,
  BodyOf,
  ParamsOf,
  QueryOf,
} from "../../shared/route-types.ts";
import type { Instant } from "../../shared/schema.ts";
import type { Act } from "../../shared/state-machine.ts";
import type { Coordinator } from "./caller.ts";
import type { SignIn } from "./signed-in.ts";

type Routes = typeof routes;

type CallerOf<A extends Audience> = A extends "public"
  ? {
      /** A name for whom the request comes from, by its address. */
      asker: string;
    }
  : A extends "member"
    ? { signIn: SignIn }
    : A extends "coordinator"
      ? { act: Act & { by: Coordinator } }
      : unknown;

/** What an operation is handed: everything parsed, and the time of the event. */
export type RequestOf<N extends OperationName> = {
  params: ParamsOf<N>;
  query: QueryOf<N>;
  body: BodyOf<N>;
  /** The ETag of what is written over; only where the route says `ifMatch`. */
  ifMatch: Routes[N] extends { ifMatch: "must" }
    ? string
    : Routes[N] extends { ifMatch: "may" }
      ? string | undefined
      : undefined;
  language: Language;
  now: Instant;
  cookies: Record<string, string | undefined>;
} & CallerOf<Routes[N]["audience"]>;

export type Reply<Body> = {
  body: Body;
  /** What `If-Match` must say to write over what was read. */
  etag?: string;
  cookies?: string[];
  /** Another representation than JSON. */
  csv?: string;
  /** Where a CSV goes on that does not hold everything: the cursor of a `Link` to the next. */
  next?: string | undefined;
};

export type Operation<N extends OperationName> = (
  request: RequestOf<N>,
) => Promise<Reply<AnswerOf<N>>>;

/** A handler for every operation of an audience, and none besides. */
export type Operations<A extends Audience> = {
  [N in OperationOf<A>]: Operation<N>;
};

/** Any of the above, as the router sees them: it has parsed the request by the same route the type is made from. */
export type AnyOperation = {
  handle(request: unknown): Promise<Reply<unknown>>;
}["handle"];
