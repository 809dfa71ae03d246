/** What Cognito writes into a coordinator's token: by the code that lies in the template. */
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { functionOf, resources, templateOf, the, type Json } from "./stack.ts";

const template = templateOf();
const exported: { handler?: (event: object) => Promise<Json> } = {};
const [id, { Properties }] = functionOf(template, "coordinator-claims");
runInNewContext(Properties.Code.ZipFile as string, { exports: exported });

const claimsOf = async (userAttributes: Record<string, string>) => {
  const event = {
    triggerSource: "TokenGeneration_HostedAuth",
    request: { userAttributes, groupConfiguration: {} },
    response: {},
  };
  const { request, response } = await exported.handler!(event);
  expect(request).toEqual(event.request);
  return response.claimsAndScopeOverrideDetails;
};

const sub = "6f1c1f5e-0000-4000-8000-000000000000";

test("an access token says the address of whoever it is made for, and the name if there is one", async () => {
  const email = "kaisa@city.example";
  expect(await claimsOf({ sub, email })).toEqual({
    accessTokenGeneration: { claimsToAddOrOverride: { email } },
  });
  const name = "Kaisa Koordinaattori";
  expect(await claimsOf({ sub, email, name })).toEqual({
    accessTokenGeneration: { claimsToAddOrOverride: { email, name } },
  });
});

test("a user without either still gets a token", async () => {
  expect(await claimsOf({ sub })).toEqual({
    accessTokenGeneration: { claimsToAddOrOverride: {} },
  });
});

test("the pool asks it for access tokens, which the plan allows", () => {
  expect(the(template, "AWS::Cognito::UserPool").Properties).toMatchObject({
    UserPoolTier: "ESSENTIALS",
    LambdaConfig: {
      PreTokenGenerationConfig: {
        LambdaArn: { "Fn::GetAtt": [id, "Arn"] },
        LambdaVersion: "V2_0",
      },
    },
  });
});

test("a city's own issuer needs none", () => {
  const own = templateOf({
    signIn: { issuer: "https://login.city.example", audience: "pages" },
  });
  const names = resources(own, "AWS::Lambda::Function").map(
    ([, one]) =>
      one.Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME as string,
  );
  expect(names).not.toContain("coordinator-claims");
});
