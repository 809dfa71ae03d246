/** Who may do what by a template: its policies, judged as IAM judges them, and the template with one grant less. */
import type { Json } from "./stack.ts";

export type Resources = Record<string, { Type: string; Properties: Json }>;

/** One thing that is done to another: by a service of AWS, or by whoever has a role. */
export type Call = {
  by: { service: string } | { role: string };
  action: string;
  /** The ARN of what it is done to. */
  on: string;
  /** What IAM knows of the request, by its own names. */
  context?: Record<string, string>;
};

const list = (value: Json): Json[] =>
  value === undefined ? [] : [value].flat();

/** `*` stands for any letters. */
const fits = (pattern: string, text: string) =>
  new RegExp(
    `^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`,
  ).test(text);

const operators: Record<string, (wanted: string, found: string) => boolean> = {
  StringEquals: (wanted, found) => wanted === found,
  Bool: (wanted, found) => wanted === found,
  ArnLike: fits,
  ArnEquals: fits,
  "ForAllValues:StringLike": fits,
};

const meets = (condition: Json, context: Record<string, string>): boolean =>
  Object.entries<Json>(condition ?? {}).every(([operator, keys]) =>
    Object.entries<Json>(keys).every(([key, wanted]) => {
      const judge = operators[operator];
      if (!judge) throw new Error(`Nobody here knows the operator ${operator}`);
      const found = Object.entries(context).find(
        ([name]) => name.toLowerCase() === key.toLowerCase(),
      )?.[1];
      return (
        found !== undefined && list(wanted).some((one) => judge(one, found))
      );
    }),
  );

const isBy = (principal: Json, by: Call["by"]): boolean =>
  principal === undefined || // A role's own policy names none.
  principal === "*" ||
  list(principal.AWS).includes("*") ||
  ("service" in by
    ? list(principal.Service).includes(by.service)
    : list(principal.AWS).includes(by.role));

const concerns = (statement: Json, call: Call): boolean =>
  isBy(statement.Principal, call.by) &&
  list(statement.Action).some((action) => fits(action, call.action)) &&
  // A role's trust is in itself.
  list(statement.Resource ?? call.on).some((one) => fits(one, call.on)) &&
  meets(statement.Condition, {
    "aws:SecureTransport": "true",
    ...call.context,
  });

const asStatement = ({ Properties }: Resources[string]) => ({
  Effect: "Allow",
  Principal: { Service: Properties.Principal },
  Action: Properties.Action,
  Resource: Properties.FunctionName,
  Condition: {
    ...(Properties.SourceArn && {
      ArnLike: { "aws:SourceArn": Properties.SourceArn },
    }),
    ...(Properties.SourceAccount && {
      StringEquals: { "aws:SourceAccount": Properties.SourceAccount },
    }),
  },
});

const attachedTo: Record<string, string> = {
  "AWS::SNS::TopicPolicy": "Topics",
  "AWS::SQS::QueuePolicy": "Queues",
  "AWS::S3::BucketPolicy": "Bucket",
};

/** What the thing itself says of who may use it. */
const ofTheThing = (resources: Resources, { on }: Call): Json[] =>
  Object.entries(resources).flatMap(([id, resource]) => {
    const { Type, Properties } = resource;
    if (Type === "AWS::Lambda::Permission") return [asStatement(resource)];
    if (Type === "AWS::IAM::Role" && on.endsWith(`:role/${id}`))
      return Properties.AssumeRolePolicyDocument.Statement;
    const things = list(Properties[attachedTo[Type] ?? ""]);
    return things.some((thing) => on === thing || on.startsWith(`${thing}/`))
      ? Properties.PolicyDocument.Statement
      : [];
  });

const ofTheRole = (resources: Resources, role: string): Json[] =>
  Object.entries(resources)
    .filter(
      ([id, { Type }]) =>
        Type === "AWS::IAM::Role" && role.endsWith(`:role/${id}`),
    )
    .flatMap(([, { Properties }]) => list(Properties.Policies))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

/** In one account either side's word is enough; nobody's no is overruled. */
export function isAllowed(resources: Resources, call: Call): boolean {
  const said = [
    ...ofTheThing(resources, call),
    ...("role" in call.by ? ofTheRole(resources, call.by.role) : []),
  ].filter((statement) => concerns(statement, call));
  return (
    said.some(({ Effect }) => Effect === "Allow") &&
    !said.some(({ Effect }) => Effect === "Deny")
  );
}

type Place = { id: string; path: (string | number)[] };

const documentsOf = ({ id, Type, Properties }: Json): Place[] =>
  Type === "AWS::IAM::Role"
    ? [
        { id, path: ["AssumeRolePolicyDocument"] },
        ...list(Properties.Policies).map((_, index) => ({
          id,
          path: ["Policies", index, "PolicyDocument"],
        })),
      ]
    : Properties?.PolicyDocument
      ? [{ id, path: ["PolicyDocument"] }]
      : [];

const at = (properties: Json, path: Place["path"]): Json =>
  path.reduce((value, step) => value[step], properties);

/** The template without one of its grants, for each: a permission, an allowing statement, or one action or resource of several. */
export function withoutOneGrant(
  template: Json,
): { less: string; template: Json }[] {
  const changed = (change: (resources: Json) => void) => {
    const Resources = structuredClone(template.Resources);
    change(Resources);
    return { Resources };
  };
  return Object.entries<Json>(template.Resources).flatMap(([id, resource]) => {
    if (resource.Type === "AWS::Lambda::Permission") {
      const { [id]: _, ...Resources } = template.Resources;
      return [{ less: id, template: { Resources } }];
    }
    return documentsOf({ id, ...resource }).flatMap(({ path }) =>
      at(resource.Properties, path).Statement.flatMap(
        (statement: Json, index: number) => {
          if (statement.Effect !== "Allow") return [];
          const parts = ["Action", "Resource"].flatMap((key) =>
            Array.isArray(statement[key])
              ? statement[key].map((_: Json, part: number) => ({ key, part }))
              : [],
          );
          const [, ...deeper] = path;
          const name = [id, ...deeper, JSON.stringify(statement.Action)];
          return [
            {
              less: name.join(" "),
              template: changed((resources) => {
                at(resources[id].Properties, path).Statement.splice(index, 1);
              }),
            },
            ...parts.map(({ key, part }) => ({
              less: `${name.join(" ")}: ${key} ${JSON.stringify(statement[key][part])}`,
              template: changed((resources) => {
                at(resources[id].Properties, path).Statement[index][key].splice(
                  part,
                  1,
                );
              }),
            })),
          ];
        },
      ),
    );
  });
}
