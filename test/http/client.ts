/** A browser, a program or a coordinator, as the service sees them. Every answer is held to what the OpenAPI document says of it. */
import { readBefore } from "../../infra/local/read-before.ts";
import { openapi } from "../../shared/openapi.ts";
import { type OperationName, type Route, routes } from "../../shared/routes.ts";

type Described = {
  operationId: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
};
const described = new Map(
  Object.values(openapi().paths)
    .flatMap((path) => Object.values(path) as Described[])
    .map(({ operationId, responses }) => [operationId, responses]),
);

/** A status, and a type of content, that a program could read of beforehand. */
function holdToDocument(name: OperationName, { status, headers }: Answer) {
  const answer = described.get(name)?.[status];
  if (!answer) throw new Error(`${name} answered ${status}: not described`);
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  if (answer.content && !(type in answer.content))
    throw new Error(`${name} answered ${status} as ${type}: not described`);
}

export type Call = {
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
};

export type Answer = {
  status: number;
  headers: Headers;
  // Tests look into answers freely; the schema has checked their shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  text: string;
  etag: string;
};

export class Client {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly cookies = new Map<string, string>();

  constructor(url: string, headers: Record<string, string> = {}) {
    this.url = url;
    this.headers = headers;
  }

  /** A call as whoever reads before they decide makes it: a decision names what stands now, unless it is said what was read. */
  async afterReading(name: OperationName, call: Call = {}): Promise<Call> {
    const reading = readBefore(name, call.params ?? {});
    if (!reading || call.headers?.["if-match"] !== undefined) return call;
    const answer = await this.call(reading.name, { params: reading.params });
    // Who may read nothing, or finds nothing, is to hear so from the decision itself.
    const etag = answer.status < 300 ? reading.etagIn(answer) : undefined;
    return { ...call, headers: { ...call.headers, "if-match": etag ?? "*" } };
  }

  /**
   * Calls an operation of the route table. Whoever decides has read what they decide on a moment before; results may be counted
   * anew meanwhile: then they read again.
   */
  async call(name: OperationName, call: Call = {}): Promise<Answer> {
    const answer = await this.once(name, await this.afterReading(name, call));
    const isOld = answer.status === 412 && name === "publishEdition";
    return isOld && call.headers?.["if-match"] === undefined
      ? this.once(name, await this.afterReading(name, call))
      : answer;
  }

  private async once(
    name: OperationName,
    { params = {}, query = {}, body, headers }: Call,
  ): Promise<Answer> {
    const route: Route = routes[name];
    const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(String(params[key])),
    );
    const search = new URLSearchParams(query).toString();
    const answer = await this.raw(
      route.method,
      `${path}${search && `?${search}`}`,
      {
        ...(body !== undefined && { body: JSON.stringify(body) }),
        headers: {
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
      },
    );
    holdToDocument(name, answer);
    const isJson = answer.headers
      .get("content-type")
      ?.startsWith("application/json");
    if (answer.status < 300 && isJson && route.response)
      route.response().parse(answer.body);
    return answer;
  }

  /** Any request, as it stands. */
  async raw(
    method: string,
    path: string,
    init: {
      body?: string | Uint8Array<ArrayBuffer>;
      headers?: Record<string, string>;
    } = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies]
      .map(([name, value]) => `${name}=${value}`)
      .join("; ");
    const response = await unhurried(() =>
      fetch(`${this.url}${path}`, {
        method,
        ...(init.body !== undefined && { body: init.body }),
        headers: {
          ...(method !== "GET" && { origin: this.url }),
          ...(cookie && { cookie }),
          ...this.headers,
          ...init.headers,
        },
      }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value.join("="));
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : undefined,
      text,
      etag: response.headers.get("etag") ?? "",
    };
  }
}

/** The stage takes two a second of what anyone may call: tests are quicker than people, so they wait and ask again. */
async function unhurried(request: () => Promise<Response>): Promise<Response> {
  for (let times = 0; ; times++) {
    const response = await request();
    const isStages =
      response.status === 429 &&
      !response.headers.get("content-type")?.includes("problem");
    if (!isStages || times > 60) return response;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The answer's body, when the call succeeded; otherwise the problem is the test's failure. */
export async function ok(answer: Promise<Answer>): Promise<Answer["body"]> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status}: ${text}`);
  return body;
}

/** The answers of a list, page by page; a CSV tells no cursor, so it is read along the pages of the JSON. */
export async function everyPage(
  client: Client,
  name: OperationName,
  query: Record<string, string> = {},
  params: Record<string, string | number> = {},
): Promise<Answer[]> {
  const { format, table, ...rest } = query;
  const pages: Answer[] = [];
  let cursor: string | undefined;
  do {
    const at = { ...rest, ...(cursor !== undefined && { cursor }) };
    const json = client.call(name, { params, query: at });
    pages.push(
      format === undefined
        ? await json
        : await client.call(name, {
            params,
            query: { ...at, format, ...(table !== undefined && { table }) },
          }),
    );
    ({ cursor } = (await ok(json)) as { cursor?: string });
  } while (cursor !== undefined);
  return pages;
}

export type Waiting = {
  waits: string;
  since: string;
  memberId?: string;
  name?: string;
  id?: string;
  tick?: string;
};

/** The whole worklist: over many tests it has more than one page. */
export const whatWaits = async (city: Client): Promise<Waiting[]> =>
  (await everyPage(city, "getWorklist")).flatMap(
    ({ body }) => (body as { items: Waiting[] }).items,
  );
