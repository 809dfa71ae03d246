import { describe, expect, it } from "vitest";
import { functionNames } from "../../infra/bundle.ts";
import { routes } from "../../shared/routes.ts";
import {
  functionOf,
  resources,
  templateOf,
  type Resource,
  type Json,
} from "./stack.ts";

const template = templateOf();
const role = (name: Parameters<typeof functionOf>[1]) => {
  const [, { Properties }] = functionOf(template, name);
  return resources(template, "AWS::IAM::Role").find(
    ([id]) => id === Properties.Role["Fn::GetAtt"][0],
  )!;
};

describe("the functions", () => {
  it("are one for each audience, one for each job, one for sign-in and two for a deployment, on Node.js 24 and arm64", () => {
    const all = resources(template, "AWS::Lambda::Function").map(
      ([, { Properties }]) => Properties,
    );
    expect(
      all
        .map(({ Environment }) => Environment.Variables.POWERTOOLS_SERVICE_NAME)
        .sort(),
    ).toEqual(
      [
        ...functionNames,
        "coordinator-claims",
        "edge-keys",
        "site-files",
      ].sort(),
    );
    for (const { Runtime, Architectures, Handler } of all)
      expect({ Runtime, Architectures, Handler }).toEqual({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
      });
  });

  it("each have a role and a log of their own, and the log ends", () => {
    const all = resources(template, "AWS::Lambda::Function").map(
      ([, { Properties }]) => Properties,
    );
    expect(new Set(all.map(({ Role }) => JSON.stringify(Role))).size).toBe(
      all.length,
    );
    expect(
      new Set(all.map(({ LoggingConfig }) => JSON.stringify(LoggingConfig)))
        .size,
    ).toBe(all.length);
    for (const [, { Properties }] of resources(template, "AWS::Logs::LogGroup"))
      expect(Properties.RetentionInDays).toBe(90);
  });

  it("know no more than they need", () => {
    const knows = Object.fromEntries(
      functionNames.map((name) => {
        const { Variables } = functionOf(template, name)[1].Properties
          .Environment;
        return [
          name,
          Object.keys(Variables).filter(
            (variable) => !/^(TABLE_NAME|POWERTOOLS_.*)$/.test(variable),
          ),
        ];
      }),
    );
    expect(knows).toEqual({
      public: [
        "NETWORK",
        "WEB_ORIGIN",
        "SIGN_IN_ISSUER",
        "SIGN_IN_CLIENT",
        "EDGE",
      ],
      member: ["NETWORK", "WEB_ORIGIN", "EDGE"],
      coordinator: ["NETWORK", "WEB_ORIGIN", "EDGE"],
      calendar: ["NETWORK"],
      mailer: ["NETWORK", "WEB_ORIGIN", "MAIL_CONFIGURATION_SET"],
      results: ["NETWORK"],
      "mail-events": ["NETWORK"],
    });
  });

  it("finish before whatever waits for them gives up", () => {
    const timeout = (name: (typeof functionNames)[number]) =>
      functionOf(template, name)[1].Properties.Timeout;
    // The gateway answers 503 after 29 seconds; a mail is reserved for 120; the calendar runs again after 900.
    for (const name of ["public", "member", "coordinator"] as const)
      expect(timeout(name)).toBeLessThan(29);
    expect(timeout("mailer")).toBeLessThan(120);
    expect(timeout("calendar")).toBeLessThan(900);
  });

  it("have one whole processor, and no memory beyond it, where somebody waits for the answer", () => {
    const waited = functionNames.filter(
      (name) => functionOf(template, name)[1].Properties.MemorySize === 1769,
    );
    expect(waited.sort()).toEqual(
      [
        ...new Set(Object.values(routes).map(({ audience }) => audience)),
      ].sort(),
    );
  });
});

describe("rights", () => {
  const identity = (type: string) =>
    /^AWS::IAM::(Policy|ManagedPolicy|Role|User|Group)$/.test(type);
  const documents = ({ Type, Properties }: Resource): Json[] => [
    ...(identity(Type) ? (Properties?.Policies ?? []) : []).map(
      ({ PolicyDocument }: Json) => PolicyDocument,
    ),
    ...(Properties?.PolicyDocument ? [Properties.PolicyDocument] : []),
  ];
  const statements = resources(template).flatMap(([id, resource]) =>
    documents(resource).flatMap(({ Statement }) =>
      Statement.map((statement: Json) => ({ id, resource, ...statement })),
    ),
  );
  const allowed = statements.filter(({ Effect }) => Effect === "Allow");

  it("are found by this test at all", () => {
    expect(allowed.length).toBeGreaterThan(20);
  });

  it("name every action", () => {
    for (const { id, Action } of allowed)
      for (const action of [Action].flat())
        expect(action, id).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
  });

  it("name every resource; none has a wildcard but the files of the site's own bucket", () => {
    const files = resources(template, "AWS::S3::Bucket").map(([bucket]) => ({
      "Fn::Join": ["", [{ "Fn::GetAtt": [bucket, "Arn"] }, "/*"]],
    }));
    const wild = allowed.flatMap(({ id, resource, Action, Resource }) =>
      [Resource]
        .flat()
        .filter((one) =>
          identity(resource.Type)
            ? JSON.stringify(one).includes("*")
            : one === "*",
        )
        .map((one) => ({ id, Action, one })),
    );
    expect(wild).toEqual([
      { id: role("site-files")[0], Action: "s3:PutObject", one: files[0] },
    ]);
  });

  it("come from no policy that AWS may change", () => {
    for (const [id, { Properties }] of resources(template, "AWS::IAM::Role"))
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
    expect(resources(template, "AWS::IAM::Policy")).toEqual([]);
  });

  it("let only mailer send, from the network's own address", () => {
    const senders = allowed.filter(({ Action }) =>
      [Action].flat().some((action) => action.startsWith("ses:")),
    );
    const [mailer] = role("mailer");
    expect(senders.map(({ id }) => id)).toEqual([mailer, mailer]);
    expect(
      senders.map(({ Action, Resource, Condition }) => [
        Action,
        /:(identity|configuration-set)\//.exec(JSON.stringify(Resource))?.[1],
        Condition,
      ]),
    ).toEqual([
      [
        "ses:SendEmail",
        "identity",
        {
          StringEquals: { "ses:FromAddress": "climate-partners@city.example" },
        },
      ],
      // Of the set SES is not said to know the sender's address.
      ["ses:SendEmail", "configuration-set", undefined],
    ]);
  });

  it("let nobody scan the table, and only those that read its stream read it", () => {
    const who = (action: string) =>
      functionNames.filter((name) =>
        JSON.stringify(role(name)[1].Properties.Policies).includes(
          `"${action}"`,
        ),
      );
    expect(who("dynamodb:Scan")).toEqual([]);
    expect(who("dynamodb:GetRecords")).toEqual(["mailer", "results"]);
  });
});
