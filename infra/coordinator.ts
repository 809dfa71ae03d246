/** `npm run coordinator`: who may sign in as a coordinator, for an administrator with credentials of the account. */
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminEnableUserCommand,
  CognitoIdentityProviderClient,
  paginateListUsersInGroup,
  UsernameExistsException,
  UserNotFoundException,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { outputsOf } from "./deployed-stack.ts";
import { loadNetwork } from "./load-network.ts";
import type { Network } from "./network-schema.ts";
import { stackName } from "./stack-name.ts";

function end(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const [action, address, ...others] = process.argv.slice(2);
const email = z.email().safeParse(address).data;
const isRight =
  action === "list"
    ? address === undefined
    : (action === "add" || action === "remove") && email !== undefined;
if (!isRight || others.length > 0)
  end(
    "npm run coordinator -- add EMAIL",
    "npm run coordinator -- remove EMAIL",
    "npm run coordinator -- list",
  );

const network = await loadNetwork();
const { region, signIn, coordinatorRole } = network;
if (signIn)
  end(`Coordinators are those of ${signIn.issuer}: they come and go there.`);

async function poolOf(network: Network): Promise<string> {
  const outputs = await outputsOf(network).catch((error: unknown) =>
    end(error instanceof Error ? error.message : String(error)),
  );
  const stack = stackName(network);
  if (!outputs) end(`There is no ${stack} in ${network.region}`);
  return (
    outputs.get("SignInIssuer")?.split("/").at(-1) ??
    end(`${stack} has no user pool; is it deployed?`)
  );
}

const pool = new CognitoIdentityProviderClient({ region });
const UserPoolId = await poolOf(network);
const group = { UserPoolId, GroupName: coordinatorRole.value };

/** Once or again: whoever is there already, switched off or outside the group, is let in. Cognito mails the rest. */
async function add(Username: string): Promise<string> {
  const user = { UserPoolId, Username };
  const attributes = { email: Username, email_verified: "true" };
  const isNew = await pool
    .send(
      new AdminCreateUserCommand({
        ...user,
        DesiredDeliveryMediums: ["EMAIL"],
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({
          Name,
          Value,
        })),
      }),
    )
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof UsernameExistsException) return false;
      throw error;
    });
  if (!isNew) await pool.send(new AdminEnableUserCommand(user));
  await pool.send(new AdminAddUserToGroupCommand({ ...user, ...group }));
  return isNew
    ? `${Username} is a coordinator, and is mailed a password for three days`
    : `${Username} is a coordinator, with the password and phone as before`;
}

async function remove(Username: string): Promise<string> {
  try {
    await pool.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
  } catch (error) {
    if (error instanceof UserNotFoundException)
      end(`${Username} is no user of the pool`);
    throw error;
  }
  return `${Username} is no coordinator any more; a session that is open ends within the hour`;
}

function lineOf({ Username, Attributes, Enabled, UserStatus }: UserType) {
  const named = Attributes?.find(({ Name }) => Name === "email")?.Value;
  const who = named ?? Username ?? "";
  if (Enabled === false) return `${who} (switched off)`;
  if (UserStatus === "FORCE_CHANGE_PASSWORD")
    return `${who} (has not signed in yet)`;
  return who;
}

async function list(): Promise<string> {
  const lines: string[] = [];
  for await (const { Users = [] } of paginateListUsersInGroup(
    { client: pool },
    group,
  ))
    lines.push(...Users.map(lineOf));
  return lines.sort().join("\n") || "No coordinator yet";
}

try {
  if (email === undefined) console.log(await list());
  else console.log(await (action === "add" ? add(email) : remove(email)));
} catch (error) {
  // AWS's own words, without a developer's stack.
  end(error instanceof Error ? error.message : String(error));
}
