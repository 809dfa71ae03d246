/** What the manual tells an administrator to do in "Restoring to a point in time": a restored table takes the place of the service's own. */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client, ok } from "../http/client.ts";
import { eventually } from "../http/eventually.ts";
import { newApplication } from "../http/people.ts";
import { aws } from "./aws.ts";
import { keys } from "./stack.ts";
import { check, step } from "./step.ts";

export type Adopting = {
  StackName: string;
  /** The table in use until now. */
  table: string;
  /** Where the service answers. */
  url: string;
  /** The administrator's project, with the network file. */
  folder: string;
  env: NodeJS.ProcessEnv;
  deploy: () => Promise<unknown>;
  whileStopped: (act: () => Promise<void>) => Promise<void>;
  /** How many mails have left. */
  mails: () => Promise<number>;
};

const restored = "restored";

/**
 * A member is lost in the table that was in use; the restored one, which has it, is adopted, and the service goes on with it: what was there
 * is served, new mail leaves. Here the table is restored before the loss, for the emulator knows no other moment than now. Gives the
 * name of the table that is in use from now on.
 */
export async function adoptDrill(stage: Adopting): Promise<string> {
  const { StackName, table, url, folder, env } = stage;
  const anybody = new Client(url);
  const members = async () =>
    JSON.stringify(await ok(anybody.raw("GET", "/api/members")));
  const shown = await members();
  const begun = performance.now();
  const before = [...(await keys(table))].sort();
  await stage.whileStopped(async () => {
    await step("  restored into a new table", () =>
      aws("dynamodb", "restore_table_to_point_in_time", {
        SourceTableName: table,
        TargetTableName: restored,
        UseLatestRestorableTime: true,
      }),
    );
    const [pk = "", sk = ""] =
      before.find((key) => key.endsWith(" PROFILE"))?.split(" ") ?? [];
    await aws("dynamodb", "delete_item", {
      TableName: table,
      Key: { pk: { S: pk }, sk: { S: sk } },
    });
    const line = await step("  npm run adopt", async () => {
      const { stdout } = await promisify(execFile)(
        "npm",
        ["run", "-s", "adopt", "--", restored, table],
        { cwd: folder, env },
      );
      return /^ {2}table: ".+",$/m.exec(stdout)?.[0] ?? "";
    });
    check(line.includes(`table/${restored}/stream/`), "No setting was printed");
    const file = join(folder, "infra", "network.ts");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/(?= {2}logDays: )/, `${line}\n`));
    await step("  cdk deploy with the restored table", stage.deploy);
  });
  const minutes = (performance.now() - begun) / 60_000;
  console.log(
    `     stopped for ${minutes.toFixed(1)} minutes; on AWS DynamoDB restores for 20 and more, and CloudFormation takes two or three`,
  );
  const { Stacks } = await aws("cloudformation", "describe_stacks", {
    StackName,
  });
  const { Outputs } = Stacks[0] as {
    Outputs: { OutputKey: string; OutputValue: string }[];
  };
  check(
    Outputs.some(
      ({ OutputKey, OutputValue }) =>
        OutputKey === "TableName" && OutputValue === restored,
    ),
    "The deployment names another table",
  );
  check((await members()) === shown, "The members differ");
  check(
    [...(await keys(restored))].sort().join() === before.join(),
    "The restored table is not what it was",
  );
  check(
    (await keys(table)).size === before.length - 1,
    "The former table was touched",
  );
  const left = await stage.mails();
  await ok(anybody.call("submitApplication", { body: newApplication() }));
  await eventually(
    async () => ((await stage.mails()) > left ? true : undefined),
    "new mail, by the restored table's stream",
  );
  return restored;
}
