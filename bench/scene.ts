/** A small network in the middle of its round, left on the engine alone, and the requests that are measured there. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { saidToOrigins } from "../infra/local/edge.ts";
import { startEngine } from "../infra/local/engine.ts";
import { functionProperties } from "../infra/local/functions.ts";
import { httpEvent } from "../infra/local/http-event.ts";
import { readTemplate } from "../infra/local/template.ts";
import { type OperationName, type Route, routes } from "../shared/routes.ts";
import type { Call } from "../test/cost/meter.ts";
import { meteredService } from "../test/cost/metered-service.ts";
import { type Client, ok } from "../test/http/client.ts";
import {
  accepted,
  coordinator,
  freshYear,
  member,
  newApplication,
  reported,
  signedIn,
} from "../test/http/people.ts";
import { answersTo, goalsOf } from "../test/operations/texts.ts";
import { type BareCall, bareCall } from "./floor/bare-call.ts";

/** A request as its function gets it, and the calls to DynamoDB that answering it took. */
export type Measured = { event: object; calls: BareCall[] };

type Options = {
  params?: Record<string, string | number>;
  body?: unknown;
  headers?: Record<string, string>;
};

/** As the gateway's authorizer leaves them. */
const claims = { sub: "coordinator", "cognito:groups": "[coordinators]" };

function eventOf(
  name: OperationName,
  { params = {}, body, headers }: Options,
  { url, cookies, headers: own }: Client,
) {
  const route: Route = routes[name];
  const texts = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, String(value)]),
  );
  const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
  return httpEvent(
    {
      method: route.method,
      path: route.path.replace(
        /\{(\w+)\}/g,
        (_, key: string) => texts[key] ?? "",
      ),
      headers: {
        origin: url,
        ...(cookie && { cookie }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...own,
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
    {
      routeKey: `${route.method} ${route.path}`,
      stage: "$default",
      params: texts,
      claims: route.audience === "coordinator" ? claims : undefined,
    },
  );
}

async function play(dataDir: string) {
  const service = await meteredService({ dataDir });
  const { stack } = service;
  if (!stack) throw new Error("The service has no stack.");
  const resources = readTemplate(stack, {});
  const said = saidToOrigins(resources);
  const city = await coordinator(service);
  const year = await freshYear(service);
  const params = { year };
  const today = new Date().toISOString().slice(0, 10);
  const goals = goalsOf("median");
  const [one, other] = [newApplication({ goals }), newApplication()];
  for (const each of [one, other]) await member(service, city, today, each);
  await service.play(`${year + 1}-02-01`);
  const otherBrowser = await signedIn(service, other.contact.email);
  await reported(otherBrowser, year, answersTo(other.goals, "median"));
  await accepted(city, other.id, year);
  await ok(city.call("publishEdition", { params, body: { belowFloor: true } }));
  const contact = await signedIn(service, one.contact.email);

  async function take(
    caller: Client,
    name: OperationName,
    options: Options = {},
  ): Promise<Measured> {
    const before = service.calls.length;
    const answer = await caller.call(name, options);
    await ok(Promise.resolve(answer));
    const made = service.calls
      .slice(before)
      .filter((call: Call) => call.caller === routes[name].audience);
    const { headers } = options;
    const next = {
      ...options,
      // A draft is saved over the one that was saved last.
      ...(headers?.["if-match"] && { headers: { "if-match": answer.etag } }),
    };
    return {
      event: eventOf(
        name,
        { ...next, headers: { ...next.headers, ...said } },
        caller,
      ),
      calls: made.map(bareCall),
    };
  }
  const draft = async () => ({
    params,
    body: answersTo(goals, "median"),
    headers: {
      "if-match": (await contact.call("getMyReport", { params })).etag,
    },
  });
  await ok(contact.call("saveMyReport", await draft()));
  const requests = {
    network: await take(contact, "getNetwork"),
    results: await take(contact, "getResults", { params }),
    desk: await take(contact, "getDesk"),
    worklist: await take(city, "getWorklist"),
    submission: await take(contact, "submitMyReport", { params }),
    takingBack: await take(contact, "takeBackMyReport", { params }),
    draft: await take(contact, "saveMyReport", await draft()),
  };
  await service.settle();
  await service.stop();
  const variables = new Map(
    resources("AWS::Lambda::Function", functionProperties).map(
      ({ id, properties }) => [
        basename(stack.folders[id] ?? ""),
        properties.Environment.Variables,
      ],
    ),
  );
  const openingTime = `${year + 1}-02-01T06:00:00.000Z`;
  return { requests, variables, memberId: one.id, openingTime };
}

/** The scene without the service: nothing acts on what is written, only what is measured runs. */
async function engineOver(dataDir: string) {
  const engine = await startEngine(dataDir);
  return {
    endpoint: engine.endpoint,
    close: async () => {
      await engine.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

export async function openScene() {
  const dataDir = mkdtempSync(join(tmpdir(), "climate-partners-scene-"));
  const { variables, ...played } = await play(dataDir);
  // The floor writes over the same items, so it has its own.
  const copy = mkdtempSync(join(tmpdir(), "climate-partners-scene-"));
  cpSync(dataDir, copy, { recursive: true });
  const [ours, floor] = [await engineOver(dataDir), await engineOver(copy)];
  const env =
    ({ endpoint }: { endpoint: string }) =>
    (name: string): Record<string, string> => ({
      ...variables.get(name),
      AWS_REGION: "eu-north-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    });
  return {
    ...played,
    /** What a function finds in its environment; its floor finds a table of its own. */
    env: env(ours),
    floorEnv: env(floor),
    close: () => Promise.all([ours.close(), floor.close()]),
  };
}
export type Scene = Awaited<ReturnType<typeof openScene>>;
