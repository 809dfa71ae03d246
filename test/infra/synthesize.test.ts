import { beforeAll, describe, expect, it } from "vitest";
import { functionNames, type Bundles } from "../../infra/bundle.ts";
import { network } from "../../infra/network.ts";
import { readNetwork } from "../../infra/network-schema.ts";
import { synthesize, type Synthesized } from "../../infra/synthesize.ts";
import { localStack } from "../../infra/local/stack.ts";
import { type Json, templateOf } from "./stack.ts";
import { restored } from "./variants.ts";

const here = import.meta.dirname;
const bundles: Bundles = {
  folders: Object.fromEntries(
    functionNames.map((name) => [name, here]),
  ) as Bundles["folders"],
  metafile: { inputs: {}, outputs: {} },
};

describe("the stage on one computer", () => {
  let local: Synthesized;
  beforeAll(async () => {
    local = await synthesize(readNetwork(network), {
      bundles,
      webOrigin: "http://localhost:3000",
      signIn: { issuer: "http://localhost:3000/oidc", audience: "local" },
      mailIdentity: "none",
      resultsWindowSeconds: 0,
    });
  });
  const of = (type: string) =>
    Object.entries(
      (local.template as { Resources: Record<string, Json> }).Resources,
    ).filter(([, { Type }]) => Type === type);

  it("says where the code of each of its functions lies", () => {
    expect(Object.keys(local.folders).sort()).toEqual(
      of("AWS::Lambda::Function")
        // The template holds the code of those that a deployment alone calls.
        .filter(([, { Properties }]) => !Properties.Code.ZipFile)
        .map(([id]) => id)
        .sort(),
    );
    expect(new Set(Object.values(local.folders))).toEqual(new Set([here]));
  });

  it("is the deployed one but for its address, its sign-in, its mail and its patience", () => {
    for (const [, { Properties }] of of("AWS::Lambda::Function"))
      expect([undefined, "http://localhost:3000"]).toContain(
        Properties.Environment.Variables.WEB_ORIGIN,
      );
    expect(
      of("AWS::ApiGatewayV2::Authorizer")[0]![1].Properties.JwtConfiguration,
    ).toEqual({
      Issuer: "http://localhost:3000/oidc",
      Audience: ["local"],
    });
    expect(
      of("AWS::Lambda::EventSourceMapping").map(
        ([, { Properties }]) => Properties.MaximumBatchingWindowInSeconds ?? 0,
      ),
    ).toEqual([0, 0]);
    expect(of("AWS::SES::EmailIdentity")).toEqual([]);
  });

  it("has a table of its own and nothing to do at night, also where the deployed one has a restored table and is backed up", async () => {
    const { template } = await synthesize(
      readNetwork({
        ...network,
        table: restored,
        backups: { keepDays: 90 },
      }),
      { bundles },
    );
    const here = JSON.stringify(template);
    expect(here).toContain("AWS::DynamoDB::GlobalTable");
    expect(here).not.toContain("restored");
    expect(here.split("AWS::Scheduler::Schedule")).toHaveLength(2);
  });

  it("plays days ahead, which a stage on AWS does only if it is told to", async () => {
    const playsAhead = (template: unknown) => [
      ...new Set(
        Object.values(
          (template as { Resources: Record<string, Json> }).Resources,
        )
          .filter(({ Type }) => Type === "AWS::Lambda::Function")
          .map(({ Properties }) => Properties.Environment.Variables.NETWORK)
          .filter((settings) => settings !== undefined)
          .map((settings) => JSON.parse(settings as string).playsAhead),
      ),
    ];
    const onAws = (changes: Parameters<typeof templateOf>[0]) =>
      playsAhead(templateOf(changes).toJSON());
    expect(onAws({})).toEqual([undefined]);
    expect(onAws({ playsAhead: true })).toEqual([true]);
    const { template } = await localStack("http://localhost:3000", { bundles });
    expect(playsAhead(template)).toEqual([true]);
  });
});
