/** The desk opens to the one role by its exact name, however the gateway writes the claim down. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Client } from "../http/client.ts";
import { expectProblem } from "../http/problem.ts";
import {
  type Forgery,
  type TestedService,
  testedService,
} from "../http/service.ts";

let service: TestedService;
beforeAll(async () => {
  service = await testedService();
});
afterAll(() => service.stop());

async function workOf(forgery: Forgery) {
  const { forgedToken } = service;
  if (!forgedToken) throw new Error("Nobody hands out the issuer's key here");
  const authorization = `Bearer ${await forgedToken(forgery)}`;
  return new Client(service.url, { authorization }).call("getWorklist");
}

it.each([
  { roles: ["coordinators"] },
  { roles: ["gardeners", "coordinators"] },
  { roles: ["eu-north-1_Ab1_City", "coordinators", "gardeners"] },
  { roles: "coordinators" },
])("opens to $roles", async (forgery) => {
  expect((await workOf(forgery)).status).toBe(200);
});

it.each([
  { roles: [] },
  { roles: ["former coordinators"] },
  { roles: ["coordinators emeriti"] },
  { roles: ["gardeners", "not yet coordinators"] },
  { roles: ["energy,coordinators"] },
  { roles: ["coordinators,energy", "x"] },
  { roles: ["coordinators\n"] },
  { roles: [" coordinators"] },
  { roles: ["former\u00a0coordinators"] },
  { roles: ["Coordinators"] },
  { roles: [["coordinators"]] },
  { roles: ["[coordinators]"] },
  { roles: "not coordinators" },
  { roles: "coordinators gardeners" },
  { roles: "gardeners,coordinators" },
  { roles: "[coordinators]" },
  { roles: "[gardeners coordinators]" },
  { roles: '["coordinators"]' },
  { roles: { coordinators: true } },
  { roles: { 0: "coordinators", length: 1 } },
  { roles: true },
])("stays closed to $roles", async (forgery) => {
  expectProblem(await workOf(forgery), { status: 403, code: "forbidden" });
});

it.each([
  { subject: null },
  { subject: "" },
  { subject: " " },
  { subject: "\u202eme" },
])("stays closed to a subject that cannot be named: $subject", async (who) => {
  expectProblem(await workOf(who), { status: 401, code: "sign-in-needed" });
});
