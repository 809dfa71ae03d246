import { aws } from "./aws.ts";
import { keys } from "./stack.ts";
import type { Stage } from "./stage.ts";
import { check } from "./step.ts";

export function checkNothingLost(
  before: Set<string>,
  after: Set<string>,
): void {
  const lost = [...before].filter((key) => !after.has(key));
  check(before.size > 0, "Nothing was stored");
  check(
    lost.length === 0,
    `${lost.length} of ${before.size} items are lost: ${lost.slice(0, 3).join(", ")}`,
  );
}

export async function get(url: string, path: string) {
  const response = await fetch(`${url}${path}`);
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
  };
}

/** What CloudFront serves at an address, with what it says about it. */
async function served(url: string, path: string) {
  const response = await fetch(`${url}${path}`);
  const header = (name: string) => response.headers.get(name) ?? "";
  return {
    text: await response.text(),
    ok: response.ok,
    says: `${header("content-type")}, ${header("cache-control")}`,
    policy: header("content-security-policy"),
  };
}

/** Every address of the pages gives the one page, never to be kept. Gives the page. */
export async function checkPage(url: string): Promise<string> {
  const page = await served(url, "/");
  check(page.ok, "No page is served");
  check(page.says === "text/html; charset=utf-8, no-cache", page.says);
  check(page.policy.includes("default-src 'none'"), "It has no strict headers");
  const deep = await served(url, "/results/2026");
  check(deep.text === page.text, "/results/2026 is not the one page");
  for (const [, file = ""] of page.text.matchAll(/"\/(assets\/[^"]+)"/g))
    check((await served(url, `/${file}`)).ok, `${file} is not served`);
  return page.text;
}

/** A file with its content's hash in its name may be kept for good. */
export async function checkFile(url: string, file: string): Promise<void> {
  const { ok, says } = await served(url, `/${file}`);
  check(ok, `${file} is not served`);
  check(
    says === "text/css; charset=utf-8, public, max-age=31536000, immutable",
    says,
  );
}

/** Without this, the emulator might let every function do anything, and the tests would not tell. */
export async function checkPoliciesCount(
  url: string,
  RoleName: string,
): Promise<void> {
  const policy = { RoleName, PolicyName: "nothing" };
  const nothing = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Deny", Action: "dynamodb:*", Resource: "*" }],
  };
  await aws("iam", "put_role_policy", {
    ...policy,
    PolicyDocument: JSON.stringify(nothing),
  });
  const { status } = await get(url, "/api/members");
  await aws("iam", "delete_role_policy", policy);
  check(
    status === 500,
    `A function whose role may not read the table answered ${status}`,
  );
  const again = await get(url, "/api/members");
  check(
    again.status === 200,
    `The function does not recover: ${again.status} ${JSON.stringify(again.body)}`,
  );
}

type Kept = Record<"table" | "bucket" | "pool", string> & {
  stored: Set<string>;
};

export async function checkDataKept(
  { stackName: StackName }: Stage,
  { table, bucket, pool, stored }: Kept,
): Promise<void> {
  const refused = (call: Promise<unknown>) =>
    call.then(
      () => false,
      () => true,
    );
  check(
    await refused(aws("cloudformation", "describe_stacks", { StackName })),
    "The stack is still there",
  );
  const { Functions } = await aws("lambda", "list_functions");
  const left = (Functions as { FunctionName: string }[]).filter(
    ({ FunctionName }) => FunctionName.startsWith(StackName),
  );
  check(left.length === 0, "Functions are left");
  checkNothingLost(stored, await keys(table));
  await aws("s3", "head_bucket", { Bucket: bucket });
  const { Users } = await aws("cognito-idp", "list_users", {
    UserPoolId: pool,
  });
  check((Users as unknown[]).length === 2, "The pool's users are lost");
  check(
    await refused(aws("dynamodb", "delete_table", { TableName: table })),
    "One call could delete the table",
  );
}
