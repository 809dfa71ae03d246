/**
 * A network of many members, each an application through the front door; how often a page of a list asks DynamoDB. By default
 * as many as make more than one page; MEMBERS=1000 plays a thousand.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testBusinessIds } from "../../infra/local/sample/business-ids.ts";
import {
  coordinator,
  forEach,
  mailedTokens,
  person,
} from "../../infra/local/sample/people.ts";
import { jsonResponse } from "../../infra/local/http-event.ts";
import { runService, type Service } from "../../infra/local/service.ts";
import type { ComingMail } from "../../shared/views/coming-mail-view.ts";
import { openPostOffice, type PostOffice } from "../faults/post-office.ts";
import { madeStack } from "../made-stack.ts";
import { newApplication } from "./people.ts";
import { startMeter } from "../cost/meter.ts";
import { recorded } from "./service.ts";
import { right, tableOf } from "./spreadsheet.ts";

const count = Number(process.env["MEMBERS"] ?? 260);

describe.skipIf(process.env["TESTED_URL"])(
  "many members (not run at another base URL: calls to DynamoDB are counted here)",
  () => {
    let service: Service;
    let meter: Awaited<ReturnType<typeof startMeter>>;
    let office: PostOffice;
    const applications = testBusinessIds(count).map((businessId, index) =>
      newApplication({
        organisation: {
          name: `Invented ${index}`,
          kind: "business",
          businessId,
        },
      }),
    );

    beforeAll(async () => {
      office = await openPostOffice();
      meter = await startMeter();
      const { url: endpoint, mails } = office;
      service = await runService({
        clock: false,
        stack: (url) => madeStack(url),
        mailbox: () =>
          Promise.resolve({
            endpoint,
            mails: () => Promise.resolve(mails.map((mail) => ({ ...mail }))),
            clear: () => Promise.resolve(),
            page: () => Promise.resolve(jsonResponse(404, {})),
            stop: () => Promise.resolve(),
          }),
        env: (own) => {
          const recording = recorded();
          const metering = meter.env(own);
          return {
            ...recording,
            ...metering,
            NODE_OPTIONS: `${recording["NODE_OPTIONS"]} ${metering["NODE_OPTIONS"]}`,
          };
        },
      });
      const anyone = person(service);
      await forEach(applications, (body) =>
        anyone("submitApplication", { body }),
      );
      const tokens = await mailedTokens(service, "confirm");
      // Mail is slow, and none is needed any more.
      const city = await coordinator(service);
      await city("pauseMail", { body: { paused: true } });
      await forEach(applications, ({ id, contact }) =>
        anyone("confirmApplication", {
          params: { id },
          body: { token: tokens.get(contact.email) },
        }),
      );
      await service.idle();
    }, 600_000);
    afterAll(async () => {
      await service.stop();
      meter.stop();
      office.close();
    });

    /** Every page of a list, and the calls each of them made. */
    async function pages(path: string) {
      const found: { body: Record<string, unknown>; calls: string[] }[] = [];
      let cursor: string | undefined = "";
      const { headers } = await bearer();
      while (cursor !== undefined) {
        const before = meter.calls.length;
        const query: string =
          cursor &&
          `${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
        const response = await fetch(`${service.url}${path}${query}`, {
          headers,
        });
        expect(response.status).toBe(200);
        const body = (await response.json()) as Record<string, unknown>;
        const calls = meter.calls
          .slice(before)
          .filter(({ caller }) => caller === "coordinator")
          .map(({ action }) => action);
        found.push({ body, calls });
        cursor = body["cursor"] as string | undefined;
      }
      return found;
    }
    async function bearer() {
      const response = await fetch(`${service.url}/oidc/token`, {
        method: "POST",
        body: new URLSearchParams({ grant_type: "client_credentials" }),
      });
      const { access_token } = (await response.json()) as {
        access_token: string;
      };
      return { headers: { authorization: `Bearer ${access_token}` } };
    }

    it.each([
      ["/api/coordinator/worklist", "items", count],
      ["/api/coordinator/members", "members", count],
      ["/api/coordinator/mail", "mails", 3 * count],
      ["/api/coordinator/mail?state=sent", "mails", count],
      ["/api/coordinator/mail?state=queued", "mails", 2 * count],
      ["/api/coordinator/mail?state=bounced", "mails", 0],
    ] as const)(
      "%s answers each page in at most two calls, and has all",
      async (path, list, number) => {
        const all = await pages(path);
        for (const { calls } of all) {
          expect(calls.length, calls.join()).toBeGreaterThan(0);
          expect(calls.length, calls.join()).toBeLessThanOrEqual(2);
          expect(calls.join()).not.toMatch(/Scan/);
        }
        const entries = all.flatMap(({ body }) => body[list] as unknown[]);
        expect(entries).toHaveLength(number);
        expect(new Set(entries.map((one) => JSON.stringify(one))).size).toBe(
          number,
        );
      },
    );

    it.each([
      ["/api/coordinator/audit", "entries", 3 * count],
      ["/api/coordinator/inbox", "items", 0],
    ] as const)(
      "%s answers each page in at most two calls",
      async (path, list, atLeast) => {
        const all = await pages(path);
        for (const { calls } of all) {
          expect(calls.length, calls.join()).toBeGreaterThan(0);
          expect(calls.length, calls.join()).toBeLessThanOrEqual(2);
          expect(calls.join()).not.toMatch(/Scan/);
        }
        expect(
          all.flatMap(({ body }) => body[list] as unknown[]).length,
        ).toBeGreaterThanOrEqual(atLeast);
      },
    );

    it("the worklist is oldest first over all its pages", async () => {
      const since = (await pages("/api/coordinator/worklist")).flatMap(
        ({ body }) =>
          (body["items"] as { since: string }[]).map((one) => one.since),
      );
      expect(since).toEqual([...since].sort());
    });

    it("what is to come is told page by page of members; the coordinators' notice counts them all", async () => {
      const { headers } = await bearer();
      const rows = Array.from({ length: 252 }, right);
      const joined: { id: string }[] = [];
      // In files that a slow engine takes in while the gateway waits, which is half a minute.
      for (let first = 0; first < rows.length; first += 63) {
        const response = await fetch(`${service.url}/api/coordinator/import`, {
          method: "POST",
          headers: { ...headers, "content-type": "text/csv" },
          body: tableOf(rows.slice(first, first + 63)),
        });
        expect(response.status).toBe(200);
        const { members } = (await response.json()) as {
          members: { id: string }[];
        };
        joined.push(...members);
      }
      expect(joined).toHaveLength(252);
      const all = await pages("/api/coordinator/mail/coming?days=400");
      expect(all).toHaveLength(2);
      const mailings = all.flatMap(
        ({ body }) => body["mailings"] as ComingMail["mailings"],
      );
      const openings = mailings.filter(
        ({ template }) => template === "round-opened",
      );
      expect(new Set(openings.map(({ day }) => day)).size).toBe(1);
      expect(
        new Set(
          openings.flatMap(({ recipients }) =>
            recipients.map(({ member }) => member?.id),
          ),
        ),
      ).toEqual(new Set(joined.map(({ id }) => id)));
      const notices = mailings.filter(
        ({ template }) => template === "publication-coming",
      );
      expect(notices).toHaveLength(1);
      expect(notices[0]!.words[0]!.text).toMatch(/Lähettämättä: 252\b/);
    });
  },
);
