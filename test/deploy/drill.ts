/** What the manual tells an administrator to do in "Stopping and starting the service" and "Restoring to a point in time". */
import { applied } from "../http/people.ts";
import { aws } from "./aws.ts";
import { get } from "./checks.ts";
import type { Running } from "./running.ts";
import { deploy, keys } from "./stack.ts";
import { check } from "./step.ts";

/** Nobody is served while `act` goes on. */
async function whileStopped<T>(
  { stage, service }: Running,
  act: () => Promise<T>,
): Promise<T> {
  await stage.type([
    "FUNCTIONS=",
    "for F in $FUNCTIONS; do aws lambda put-function-concurrency",
  ]);
  const { status } = await fetch(`${service.url}/api/members`);
  check(status >= 429, `The stopped service answers ${status}`);
  const result = await act();
  await stage.type([
    "FUNCTIONS=",
    "for F in $FUNCTIONS; do aws lambda delete-function-concurrency",
  ]);
  return result;
}

/** A member is lost and something strange comes in. */
async function damage(TableName: string): Promise<void> {
  const profile = [...(await keys(TableName))].find((key) =>
    key.endsWith(" PROFILE"),
  );
  const [pk = "", sk = ""] = profile?.split(" ") ?? [];
  await aws("dynamodb", "delete_item", {
    TableName,
    Key: { pk: { S: pk }, sk: { S: sk } },
  });
  await aws("dynamodb", "put_item", {
    TableName,
    Item: { pk: { S: "STRANGE" }, sk: { S: "-" }, type: { S: "strange" } },
  });
}

/**
 * The table of before brings back all, and only, what was there. Here it is restored before the damage, for the emulator knows no
 * other moment than now. Gives the name of the table that is the service's from then on.
 */
export async function restoreDrill(run: Running): Promise<string> {
  const { stage, outputs, service } = run;
  const { TableName: TABLE } = outputs;
  const members = async () =>
    JSON.stringify((await get(service.url, "/api/members")).body);
  const shown = await members();
  const before = await keys(TABLE);
  const begun = performance.now();
  const adopted = await whileStopped(run, async () => {
    await stage.type("aws dynamodb restore-table-to-point-in-time", { TABLE });
    await damage(TABLE);
    const said = await stage.type("npm run adopt -- restored TABLE", { TABLE });
    const line = said.split("\n").at(-1) ?? "";
    stage.edit([/(?=logDays: )/, `${line.trim()}\n  `]);
    return deploy(stage, { more: " --build true" });
  });
  const minutes = (performance.now() - begun) / 60_000;
  console.log(
    `     stopped for ${minutes.toFixed(1)} minutes; on AWS DynamoDB restores for 20 and more, and CloudFormation takes two or three`,
  );
  check(adopted.TableName === "restored", "The table is not adopted");
  const after = await keys(adopted.TableName);
  const different = [
    ...[...before].filter((key) => !after.has(key)),
    ...[...after].filter((key) => !before.has(key)),
  ];
  check(
    different.length === 0,
    `The table is not what it was: ${different.join(", ")}`,
  );
  check((await members()) === shown, "The members differ");
  // By the restored table's own stream.
  await applied(service);
  const back = await stage.type("npm run adopt -- TABLE", { TABLE });
  check(back.includes(TABLE), "Nothing brings the former table back");
  await stage.type(
    [
      "aws dynamodb update-table --table-name TABLE --no-deletion-protection-enabled",
      "aws dynamodb delete-table",
    ],
    { TABLE },
  );
  return adopted.TableName;
}
