/** What the manual tells an administrator to do in "Stopping and starting the service" and "Restoring to a point in time". */
import { join } from "node:path";
import { aws } from "./aws.ts";
import { get } from "./checks.ts";
import type { FrontDoor } from "./front-door.ts";
import { root, work } from "./places.ts";
import { keys, resources } from "./stack.ts";
import { check } from "./step.ts";
import { tool } from "./tool.ts";

type Stage = {
  StackName: string;
  table: string;
  door: FrontDoor;
  env: NodeJS.ProcessEnv;
};

const functionsOf = async (StackName: string) =>
  (await resources(StackName))
    .filter(({ type }) => type === "AWS::Lambda::Function")
    .map(({ physicalId }) => physicalId);

/** Nobody is served while `act` goes on. */
export async function whileStopped(
  { StackName, door }: Stage,
  act: () => Promise<void>,
) {
  const functions = await functionsOf(StackName);
  for (const FunctionName of functions)
    await aws("lambda", "put_function_concurrency", {
      FunctionName,
      ReservedConcurrentExecutions: 0,
    });
  const { status } = await fetch(`${door.url}/api/members`);
  check(status >= 429, `The stopped service answers ${status}`);
  await act();
  for (const FunctionName of functions)
    await aws("lambda", "delete_function_concurrency", { FunctionName });
}

/** A member is lost and something strange comes in; the export of before brings back all, and only, what was there. */
export async function restoreDrill(stage: Stage): Promise<void> {
  const { table, door, env } = stage;
  const file = join(work, "network.jsonl");
  const move = (...args: string[]) =>
    tool("node", {
      args: ["infra/move.ts", ...args],
      cwd: root,
      env,
      log: join(work, "move.log"),
    });
  const members = JSON.stringify((await get(door, "/api/members")).body);
  await whileStopped(stage, async () => {
    await move("export", table, file);
    // Requests for a sign-in link live for minutes and are left behind.
    const before = [...(await keys(table))].filter(
      (key) => !/^[LW]#/.test(key),
    );
    const [pk = "", sk = ""] =
      before.find((key) => key.endsWith(" PROFILE"))?.split(" ") ?? [];
    await aws("dynamodb", "delete_item", {
      TableName: table,
      Key: { pk: { S: pk }, sk: { S: sk } },
    });
    await aws("dynamodb", "put_item", {
      TableName: table,
      Item: { pk: { S: "STRANGE" }, sk: { S: "-" }, type: { S: "strange" } },
    });
    await move("import", table, file, "--replace");
    check(
      [...(await keys(table))].sort().join() === before.sort().join(),
      "The table is not what it was",
    );
  });
  check(
    JSON.stringify((await get(door, "/api/members")).body) === members,
    "The members differ",
  );
}
