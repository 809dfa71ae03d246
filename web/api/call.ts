import type { Language } from "../../shared/language.ts";
import type { OperationName, routes } from "../../shared/routes.ts";
import type {
  AnswerOf,
  BodyOf,
  ParamsOf,
  QueryOf,
} from "../../shared/route-types.ts";
import { Problem } from "./problem.ts";

type Routes = typeof routes;

/** Every operation by `METHOD /path`. Of the route table only types reach the browser: its schemas weigh more than a page may. */
type Endpoints = {
  [N in OperationName as `${Routes[N]["method"]} ${Routes[N]["path"]}`]: N;
};
export type Endpoint = keyof Endpoints;

type Given<Name extends string, T> = [T] extends [undefined]
  ? unknown
  : unknown extends T
    ? unknown
    : { [K in Name]: T };

export type CallOf<E extends Endpoint> = Given<
  "params",
  ParamsOf<Endpoints[E]>
> &
  Given<"body", BodyOf<Endpoints[E]>> & {
    query?: QueryOf<Endpoints[E]>;
    /** The ETag of what is written over, or decided on. */
    ifMatch?: string;
    /** The page is being left: the request may outlive it. */
    keepalive?: boolean;
  };

export type Answer<E extends Endpoint> = {
  body: AnswerOf<Endpoints[E]>;
  etag: string;
};

type AnyCall = {
  params?: Record<string, string | number>;
  query?: Record<string, string | undefined>;
  body?: unknown;
  ifMatch?: string;
  keepalive?: boolean;
};

function addressOf(path: string, { params = {}, query = {} }: AnyCall): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length > 0
    ? `${filled}?${new URLSearchParams(given).toString()}`
    : filled;
}

async function problemOf(
  response: Response,
  language: Language,
): Promise<Problem> {
  const isProblem = response.headers
    .get("content-type")
    ?.startsWith("application/problem+json");
  if (!isProblem) return new Problem(response.status);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- our own service, by the table both sides are typed from
  return new Problem(response.status, await response.json(), language);
}

export type Api = <E extends Endpoint>(
  endpoint: E,
  request: CallOf<E>,
) => Promise<Answer<E>>;

/** A coordinator's token, renewed where needed; throws a `Problem` that asks for a sign-in. */
export type TokenSource = () => Promise<string>;

type Caller = { language: Language; tokenOf: TokenSource | undefined };

/** A table is sent as it stands; everything else as JSON. */
const contentOf = (body: unknown) =>
  typeof body === "string"
    ? { type: "text/csv; charset=utf-8", content: body }
    : { type: "application/json", content: JSON.stringify(body) };

/** The answer to a call; throws a `Problem` for every one that is no success. */
async function answerTo(
  endpoint: Endpoint,
  { body, ifMatch, keepalive, ...rest }: AnyCall,
  { language, tokenOf }: Caller,
): Promise<Response> {
  const [method = "", path = ""] = endpoint.split(" ");
  const token = await tokenOf?.();
  const { type, content } = contentOf(body);
  const response = await fetch(addressOf(path, rest), {
    method,
    headers: {
      "accept-language": language,
      ...(body !== undefined && { "content-type": type }),
      ...(ifMatch !== undefined && { "if-match": ifMatch }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: content }),
    ...(keepalive && { keepalive }),
  }).catch(() => {
    throw new Problem(0);
  });
  if (!response.ok) throw await problemOf(response, language);
  return response;
}

/** Calls operations in a language. */
export const apiIn =
  (language: Language, tokenOf?: TokenSource): Api =>
  async (endpoint, request) => {
    const response = await answerTo(endpoint, request, { language, tokenOf });
    const text = await response.text();
    return {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- as above
      body: text === "" ? undefined : JSON.parse(text),
      etag: response.headers.get("etag") ?? "",
    };
  };

export type Files = <E extends Endpoint>(
  endpoint: E,
  query: CallOf<E>["query"],
) => Promise<Blob[]>;

/** Where a table goes on that one answer does not hold (RFC 8288). */
const cursorIn = (response: Response): string | undefined => {
  const [, next] =
    /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "") ?? [];
  const query = next && new URL(next, location.origin).searchParams;
  return (query && query.get("cursor")) ?? undefined;
};

/** What operations answer as files to keep: a table longer than one answer comes in several. */
export const filesIn =
  (language: Language, tokenOf?: TokenSource): Files =>
  async (endpoint, query) => {
    const asked: AnyCall["query"] = query;
    const files: Blob[] = [];
    let cursor: string | undefined;
    do {
      const page = { query: { ...asked, cursor } };
      const response = await answerTo(endpoint, page, { language, tokenOf });
      files.push(await response.blob());
      cursor = cursorIn(response);
    } while (cursor !== undefined);
    return files;
  };
