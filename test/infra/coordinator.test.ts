/** `npm run coordinator`: coordinators come and go by one command, against a pool of a few lines in AWS's own protocols. */
import { execFile } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

type User = {
  Username: string;
  Attributes: { Name: string; Value: string }[];
  Enabled: boolean;
  UserStatus: string;
};
const pool = "eu-north-1_Pool";
let users: Map<string, User>;
let group: Set<string>;
let isDeployed: boolean;

class Refused extends Error {}

const stacks = (name: string | null) =>
  isDeployed && name === "ClimatePartners-production"
    ? `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member><StackName>${name}</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs><member><OutputKey>SignInIssuer</OutputKey><OutputValue>https://cognito-idp.eu-north-1.amazonaws.com/${pool}</OutputValue></member></Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`
    : undefined;

type Asked = {
  UserPoolId: string;
  Username: string;
  GroupName?: string;
  NextToken?: string;
  UserAttributes: User["Attributes"];
};
function found({ Username }: Asked): User {
  const user = users.get(Username);
  if (!user) throw new Refused("UserNotFoundException");
  return user;
}
const operations: Record<string, (asked: Asked) => object> = {
  AdminCreateUser: ({ Username, UserAttributes: Attributes }) => {
    if (users.has(Username)) throw new Refused("UsernameExistsException");
    const UserStatus = "FORCE_CHANGE_PASSWORD";
    users.set(Username, { Username, Attributes, Enabled: true, UserStatus });
    return {};
  },
  AdminEnableUser: (asked) => {
    found(asked).Enabled = true;
    return {};
  },
  AdminAddUserToGroup: (asked) => {
    expect(asked.GroupName).toBe("coordinators");
    group.add(found(asked).Username);
    return {};
  },
  AdminDeleteUser: (asked) => {
    group.delete(found(asked).Username);
    users.delete(asked.Username);
    return {};
  },
  // One to a page.
  ListUsersInGroup: ({ NextToken = "0" }) => {
    const at = Number(NextToken);
    const all = [...group].map((name) => users.get(name));
    const next = at + 1 < all.length && { NextToken: String(at + 1) };
    return { Users: all.slice(at, at + 1), ...next };
  },
};

async function answerTo(request: IncomingMessage): Promise<[number, string]> {
  const body = await text(request);
  const [, operation] = String(request.headers["x-amz-target"]).split(".");
  if (!operation) {
    const told = stacks(new URLSearchParams(body).get("StackName"));
    return told
      ? [200, told]
      : [
          400,
          "<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id ClimatePartners-production does not exist</Message></Error></ErrorResponse>",
        ];
  }
  const asked = JSON.parse(body) as Asked;
  expect(asked.UserPoolId).toBe(pool);
  try {
    return [200, JSON.stringify(operations[operation]!(asked))];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [400, JSON.stringify({ __type: error.message, message: "No." })];
  }
}

const server = createServer((request, response) => {
  void answerTo(request).then(([status, body]) => {
    response.writeHead(status).end(body);
  });
});
beforeAll(
  () => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)),
);
afterAll(() => {
  server.close();
});
beforeEach(() => {
  users = new Map();
  group = new Set();
  isDeployed = true;
});

/** What an administrator types and reads. */
function coordinator(...asked: string[]) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ code: unknown; lines: string[] }>((done) => {
    execFile(
      process.execPath,
      ["infra/coordinator.ts", ...asked],
      {
        cwd: resolve(import.meta.dirname, "..", ".."),
        env: {
          ...process.env,
          AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
          AWS_ACCESS_KEY_ID: "local",
          AWS_SECRET_ACCESS_KEY: "local",
        },
      },
      (error, stdout, stderr) => {
        const lines = `${stdout}${stderr}`.trimEnd().split("\n");
        done({ code: error?.code ?? 0, lines });
      },
    );
  });
}

const kaisa = "kaisa@city.example";

test("a coordinator comes, is mailed a password and stands in the list", async () => {
  expect((await coordinator("list")).lines).toEqual(["No coordinator yet"]);
  expect(await coordinator("add", kaisa)).toEqual({
    code: 0,
    lines: [
      `${kaisa} is a coordinator, and is mailed a password for three days`,
    ],
  });
  expect(users.get(kaisa)?.Attributes).toEqual([
    { Name: "email", Value: kaisa },
    { Name: "email_verified", Value: "true" },
  ]);
  await coordinator("add", "anna@city.example");
  users.get("anna@city.example")!.UserStatus = "CONFIRMED";
  expect((await coordinator("list")).lines).toEqual([
    "anna@city.example",
    `${kaisa} (has not signed in yet)`,
  ]);
});

test("whoever is there already is let in again, without another password", async () => {
  await coordinator("add", kaisa);
  users.get(kaisa)!.Enabled = false;
  expect((await coordinator("list")).lines).toEqual([
    `${kaisa} (switched off)`,
  ]);
  group.clear();
  const { code, lines } = await coordinator("add", kaisa);
  expect(code).toBe(0);
  expect(lines).toEqual([
    `${kaisa} is a coordinator, with the password and phone as before`,
  ]);
  expect([users.get(kaisa)?.Enabled, group.has(kaisa)]).toEqual([true, true]);
});

test("a coordinator goes; somebody who is not there cannot", async () => {
  await coordinator("add", kaisa);
  expect((await coordinator("remove", kaisa)).code).toBe(0);
  expect(users.size).toBe(0);
  expect(await coordinator("remove", kaisa)).toEqual({
    code: 1,
    lines: [`${kaisa} is no user of the pool`],
  });
});

test("a stack that is not there is told", async () => {
  isDeployed = false;
  expect(await coordinator("list")).toEqual({
    code: 1,
    lines: ["There is no ClimatePartners-production in eu-north-1"],
  });
});

test.each([
  [[]],
  [["add"]],
  [["add", "kaisa"]],
  [["list", kaisa]],
  [["add", kaisa, kaisa]],
])("asks for what it needs: %j", async (asked) => {
  const { code, lines } = await coordinator(...asked);
  expect(code).toBe(1);
  expect(lines[0]).toBe("npm run coordinator -- add EMAIL");
  expect(users.size).toBe(0);
});
