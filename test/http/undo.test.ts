import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../shared/language.ts";
import type { OperationName } from "../../shared/routes.ts";
import { type Answer, Client, ok, whatWaits } from "./client.ts";
import { allMail } from "./mail-service.ts";
import {
  accepted,
  applied,
  coordinator,
  freshYear,
  mailsTo,
  member,
  newApplication,
  reported,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { eventually } from "./eventually.ts";
import { type TestedService, testedService } from "./service.ts";

/** Long enough to undo within it on a slow machine; what waits for its end stands last, when most of it has passed. */
const undoMinutes = 0.5;

describe.skipIf(process.env["TESTED_URL"])(
  "a decision (not run at another base URL: how long it can be undone is set here)",
  () => {
    let service: TestedService;
    let city: Client;
    let year: number;
    const today = new Date().toISOString().slice(0, 10);
    const reporter = newApplication();
    const other = newApplication();
    /** Its decision stands. */
    const standing = newApplication();
    let undoUntil: string;
    /** Who was never told of the decisions that were undone. */
    let undone: string;

    beforeAll(async () => {
      service = await testedService({ undoMinutes });
      city = await coordinator(service);
      year = await freshYear(service);
      for (const one of [reporter, other])
        await member(service, city, today, one);
      await service.play(`${year + 1}-02-01`);
      await applied(service, standing);
      ({ undoUntil } = await ok(
        decide(standing.id, { decision: "return", message: "Which year?" }),
      ));
    });
    afterAll(() => service.stop());

    const decide = (id: string, body: object) =>
      city.call("decideCommitment", { params: { id }, body });
    const undo = (id: string) =>
      city.call("undoCommitmentDecision", { params: { id } });
    const decideReport = (id: string, body: object) =>
      city.call("decideReport", { params: { id, year }, body });
    const undoReport = (id: string) =>
      city.call("undoReportDecision", { params: { id, year } });
    const file = (id: string) =>
      ok(city.call("getMemberFile", { params: { id } }));
    /** Whatever revision it is: a decision and its undoing make one each. */
    const contentOf = async (id: string) => {
      const { history, ...content } = await file(id);
      const { commitments, reports, stories } = content;
      for (const one of [...commitments, ...reports, ...stories])
        delete one.etag;
      return content;
    };
    const templates = async (id: string) =>
      (await allMail(city, { member: id })).map(({ template }) => template);
    const waiting = async (id: string) =>
      (await whatWaits(city)).filter(({ memberId }) => memberId === id);
    const subjects = async (email: string) =>
      (await mailsTo(service, email)).map(({ subject }) => subject);
    const over = (until: string) =>
      new Promise((resolve) =>
        setTimeout(resolve, Date.parse(until) - Date.now() + 50),
      );
    const next = (() => {
      let day = 2;
      return () => `${year + 1}-02-${String(day++).padStart(2, "0")}`;
    })();
    /** What the coordinators read of the year's results, once it rests. */
    const preview = async () => {
      await service.settle();
      return (await ok(city.call("getRound", { params: { year } }))).preview;
    };
    const call = (browser: Client, name: OperationName) =>
      browser.call(name, { params: { year } });
    const saved = async (browser: Client, body: object): Promise<Answer> =>
      browser.call("saveMyReport", {
        params: { year },
        body,
        headers: { "if-match": (await call(browser, "getMyReport")).etag },
      });
    const answers = (
      value: number,
      status: "on-track" | "achieved" = "on-track",
    ) => ({
      goals: [
        {
          goalId: reporter.goals[0]!.id,
          status,
          value,
        },
      ],
      figures: {
        boundary: "city" as const,
        energy: { electricity: value, heat: 100, fuels: 10 },
      },
      story: { title: "Pumps", text: `They hum: ${value}.`, publish: true },
    });

    it("is undone as if it had not been made, and its mail never leaves", async () => {
      const { id, contact } = await applied(service);
      const before = await waiting(id);
      const approved = await ok(decide(id, { decision: "approve" }));
      expect(approved.state).toBe("approved");
      const [mail] = await allMail(city, { member: id });
      expect(mail).toMatchObject({
        template: "commitment-approved",
        state: "queued",
        sendAfter: approved.undoUntil,
      });
      await service.play(next());
      expect((await file(id)).commitments[0].undoUntil).toBe(
        approved.undoUntil,
      );
      const after = await ok(undo(id));
      expect(after.state).toBe("submitted");
      expect(after).not.toHaveProperty("undoUntil");
      expect(await waiting(id)).toEqual(before);
      expect(await templates(id)).not.toContain("commitment-approved");
      const { history } = await file(id);
      expect(history[0]).toMatchObject({
        transition: "undo",
        from: "approved",
        to: "submitted",
        by: { kind: "coordinator" },
      });
      expectProblem(await undo(id), { status: 409, code: "wrong-state" });
      await ok(decide(id, { decision: "return", message: "Which year?" }));
      expect((await ok(undo(id))).message).toBeUndefined();
      undone = contact.email;
    });

    it("stands once anything else has happened", async () => {
      const { id, contact, goals } = await applied(service);
      await ok(decide(id, { decision: "return", message: "Which year?" }));
      const browser = await signedIn(service, contact.email);
      const { etag } = await browser.call("getMyCommitment");
      await ok(
        browser.call("saveMyCommitment", {
          body: { goals },
          headers: { "if-match": etag },
        }),
      );
      expect((await file(id)).commitments[0]).not.toHaveProperty("undoUntil");
      expectProblem(await undo(id), { status: 409, code: "nothing-to-undo" });
      await ok(browser.call("submitMyCommitment"));
      expectProblem(await undo(id), { status: 409, code: "wrong-state" });
      await ok(decide(id, { decision: "approve" }));
      await ok(
        city.call("recordSignature", {
          params: { id },
          body: { party: "city", name: "M", title: "Mayor", date: today },
        }),
      );
      expectProblem(await undo(id), { status: 409, code: "nothing-to-undo" });
      expectProblem(await undo(reporter.id), {
        status: 409,
        code: "nothing-to-undo",
      });
    });

    it("to reject is undone with the end of the membership", async () => {
      const { id, contact, organisation } = await applied(service);
      const browser = await signedIn(service, contact.email);
      const before = await contentOf(id);
      await ok(decide(id, { decision: "reject", message: "No goal." }));
      expect((await file(id)).state).toBe("ended");
      expect((await browser.call("getDesk")).status).toBe(401);
      await ok(undo(id));
      expect(await contentOf(id)).toEqual(before);
      const { history } = await file(id);
      expect(history).toContainEqual(
        expect.objectContaining({ subject: "member", transition: "undo" }),
      );
      expect((await browser.call("getDesk")).status).toBe(200);
      await signedIn(service, contact.email);
      const rival = newApplication({ organisation });
      await expect(applied(service, rival)).rejects.toThrow(
        /business-id-taken/,
      );
    });

    it("to carry the signatures is undone with both versions in their places", async () => {
      const { id, contact, goals } = other;
      const browser = await signedIn(service, contact.email);
      const titled = [{ ...goals[0]!, title: "Less energy still" }];
      const { etag } = await browser.call("getMyCommitment");
      await ok(
        browser.call("saveMyCommitment", {
          body: { goals: titled },
          headers: { "if-match": etag },
        }),
      );
      await ok(browser.call("submitMyCommitment"));
      const before = (await contentOf(id)).commitments;
      const shown = () =>
        new Client(service.url).call("getMember", { params: { id } });
      const { text } = await shown();
      await ok(decide(id, { decision: "approve", signing: "carried" }));
      expect((await shown()).text).toContain("Less energy still");
      expect((await ok(undo(id))).state).toBe("submitted");
      expect((await contentOf(id)).commitments).toEqual(before);
      expect((await shown()).text).toBe(text);
      await ok(decide(id, { decision: "approve", signing: "carried" }));
      expect((await shown()).text).toContain("Less energy still");
    });

    it("on a report leaves it, its story and the results as they were", async () => {
      const { id, contact } = reporter;
      const browser = await signedIn(service, contact.email);
      await reported(browser, year, answers(1180));
      const before = await contentOf(id);
      const results = await preview();
      const list = await waiting(id);
      const unchanged = async () => {
        expect(await contentOf(id)).toEqual(before);
        expect(await preview()).toEqual(results);
        expect(await waiting(id)).toEqual(list);
      };
      const accepting = await ok(decideReport(id, { decision: "accept" }));
      expect(accepting.undoUntil).toBeDefined();
      expect(await preview()).not.toEqual(results);
      expect((await waiting(id))[0]?.waits).toBe("story-offered");
      expect((await ok(undoReport(id))).state).toBe("submitted");
      await unchanged();
      await ok(decideReport(id, { decision: "return", message: "MWh?" }));
      expect((await ok(undoReport(id))).state).toBe("submitted");
      await unchanged();
      expect(await templates(id)).not.toContain("report-accepted");
      expect(await templates(id)).not.toContain("report-returned");
    });

    it("to reopen is undone while the member has not begun to mend its report", async () => {
      const { id, contact } = reporter;
      await accepted(city, id, year);
      const before = await contentOf(id);
      const results = await preview();
      const reopen = { decision: "reopen", message: "MWh?" };
      await ok(decideReport(id, reopen));
      expect((await ok(undoReport(id))).state).toBe("accepted");
      const [report] = before.reports;
      delete report.undoUntil; // The acceptance before can be undone no more.
      expect(await contentOf(id)).toEqual(before);
      expect(await preview()).toEqual(results);
      expectProblem(await undoReport(id), {
        status: 409,
        code: "nothing-to-undo",
      });

      await ok(decideReport(id, reopen));
      const browser = await signedIn(service, contact.email);
      await ok(saved(browser, answers(1100, "achieved")));
      expectProblem(await undoReport(id), {
        status: 409,
        code: "nothing-to-undo",
      });
      await ok(call(browser, "submitMyReport"));
      await ok(decideReport(id, { decision: "accept" }));
      const restated = await preview();
      expect(restated).not.toEqual(results);
      await ok(undoReport(id));
      expect(await preview(), "the first acceptance counts again").toEqual(
        results,
      );
    });

    it("to accept stands once an edition was made of it", async () => {
      const { id } = reporter;
      await ok(decideReport(id, { decision: "accept" }));
      const edition = await ok(
        city.call("publishEdition", {
          params: { year },
          body: { belowFloor: true },
        }),
      );
      expectProblem(await undoReport(id), {
        status: 409,
        code: "nothing-to-undo",
      });
      const published = await new Client(service.url).call("getResults", {
        params: { year },
      });
      expect(published.body).toEqual(edition);
    });

    it("stands once its time is over: its mail leaves with the calendar's next run", async () => {
      const { id, contact } = standing;
      await over(undoUntil);
      const refusals = await Promise.all(
        languages.map((language) =>
          city.call("undoCommitmentDecision", {
            params: { id },
            headers: { "accept-language": language },
          }),
        ),
      );
      for (const refusal of refusals)
        expectProblem(refusal, { status: 409, code: "undo-too-late" });
      expect(new Set(refusals.map(({ body }) => body.detail)).size).toBe(3);
      expect(await subjects(contact.email)).toHaveLength(2);
      await service.play(next());
      await eventually(
        async () =>
          (await subjects(contact.email)).length === 3 ? true : undefined,
        "the mail about the return",
      );
      expect((await subjects(undone)).join(), "of what was undone").not.toMatch(
        /approved|returned/i,
      );
    });
  },
);
