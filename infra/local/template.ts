import * as z from "zod";

/** A synthesized stack: its template, the folder of each function by logical id, and what marks a coordinator's token. */
export type Stack = {
  template: unknown;
  folders: Record<string, string>;
  role: { claim: string; value: string };
};

const text = z.string();
const record = z.record(z.string(), z.unknown());
const schema = z.object({
  Resources: z.record(
    text,
    z.object({ Type: text, Properties: record.default({}) }),
  ),
});

const pseudo: Record<string, string> = {
  "AWS::Region": "eu-north-1",
  "AWS::AccountId": "000000000000",
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackName": "local",
};

/** The resources of a kind, intrinsics resolved. Unless `physical` says otherwise, a resource is called by its logical id, an attribute by `id.Attribute`. */
export function readTemplate(stack: Stack, physical: Record<string, string>) {
  const { Resources } = schema.parse(stack.template);
  const named = (name: string) => physical[name] ?? pseudo[name] ?? name;

  const intrinsics: Record<string, (argument: unknown) => unknown> = {
    Ref: (name) =>
      name === "AWS::NoValue" ? undefined : named(text.parse(name)),
    "Fn::GetAtt": (path) =>
      named([z.union([text, z.array(text)]).parse(path)].flat().join(".")),
    "Fn::Join": (argument) => {
      const [by, parts] = z.tuple([text, z.array(z.unknown())]).parse(argument);
      return z.array(text).parse(parts.map(resolve)).join(by);
    },
    "Fn::Split": (argument) => {
      const [by, whole] = z.tuple([text, z.unknown()]).parse(argument);
      return text.parse(resolve(whole)).split(by);
    },
    "Fn::Select": (argument) => {
      const [index, list] = z
        .tuple([z.coerce.number(), z.unknown()])
        .parse(argument);
      return z.array(z.unknown()).parse(resolve(list))[index];
    },
    "Fn::Sub": (pattern) =>
      text
        .parse(pattern)
        .replace(/\$\{([^}]+)\}/g, (_, name: string) => named(name)),
  };

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(record.parse(value));
    const [name = "", argument] = entries[0] ?? [];
    if (name !== "Ref" && !name.startsWith("Fn::"))
      return Object.fromEntries(entries.map(([k, v]) => [k, resolve(v)]));
    const intrinsic = intrinsics[name];
    if (!intrinsic) throw new Error(`${name} has no local counterpart.`);
    return intrinsic(argument);
  }

  return <T extends z.ZodType>(type: string, properties: T) =>
    Object.entries(Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({
        id,
        properties: properties.parse(resolve(resource.Properties)),
      }));
}
export type Resources = ReturnType<typeof readTemplate>;
