import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
// So that `inject` knows what is provided.
import type {} from "./bundles.ts";
import { runService, type Service } from "../infra/local/service.ts";
import { localStack } from "../infra/local/stack.ts";

const house = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(`${house}/README.md`, "utf8");
/** The year in ten steps, as a reader pastes it. */
const [, lines = ""] = /```sh\n(URL=[^]*?)```/.exec(readme) ?? [];

let service: Service;
beforeAll(async () => {
  service = await runService({
    clock: false,
    stack: (url) =>
      localStack(url, { bundles: { folders: inject("folders") } }),
  });
});
afterAll(() => service.stop());

test("the year in the README works as pasted", async () => {
  expect(lines.match(/^# \d+ /gm)).toHaveLength(10);
  const pasted = lines.replaceAll("http://localhost:3000", service.url);
  const { stdout, stderr } = await promisify(execFile)("bash", ["-c", pasted], {
    cwd: house,
    env: { ...process.env, PORT: new URL(service.url).port },
  });
  const year = new Date().getFullYear();
  expect(stderr).toBe("");
  expect(stdout).not.toMatch(/"status":[45]\d\d/);
  for (const answer of [
    '"state":"unconfirmed"',
    '"state":"submitted"',
    '"state":"in-force"',
    `${year + 1}-02-01 played: 1 mails left.`,
    '"memberId":',
    '"state":"draft"',
    '"submittedAt":',
    '"state":"accepted"',
    `{"year":${year},"number":1,`,
    '"asked":1,"accepted":1',
  ])
    expect(stdout).toContain(answer);
});
