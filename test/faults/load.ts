/** What people do while the service is killed under them: members report, mend their commitments, and new ones apply. */
import type { Application } from "../../shared/commitment.ts";
import type { Answer, Client } from "../http/client.ts";
import { newApplication } from "../http/people.ts";
import { answerOf, Keeper } from "./keeper.ts";
import type { PostOffice } from "./post-office.ts";

/** Writes, submits and takes back a report, for ever. */
export function reporter(
  name: string,
  browser: Client,
  year: number,
  random: () => number,
) {
  const params = { year };
  return new Keeper(name, {
    look: () => browser.call("getMyReport", { params }),
    next: (shown, etag) => {
      const { state, goals, draft, answers } = shown as {
        state: string;
        goals: { id: string }[];
        draft?: unknown;
        answers?: unknown;
      };
      if (state === "submitted")
        return {
          send: () => browser.call("takeBackMyReport", { params }),
          then: { state: "draft", draft: answers },
        };
      if (state === "draft" && random() < 0.3)
        return {
          send: () => browser.call("submitMyReport", { params }),
          then: {
            state: "submitted",
            answers: draft,
            draft: undefined,
            message: undefined,
          },
        };
      const body = {
        language: "sv",
        goals: goals.map(({ id }) => ({
          goalId: id,
          status: "on-track",
          value: Math.round(random() * 1200),
          did: "x".repeat(Math.floor(random() * 2000)),
        })),
      };
      return {
        send: () =>
          browser.call("saveMyReport", {
            params,
            body,
            headers: { "if-match": etag },
          }),
        then: { state: "draft", draft: body },
      };
    },
  });
}

/** Writes and submits a commitment, which the city returns, for ever. */
export function mender(
  name: string,
  { browser, city, id }: { browser: Client; city: Client; id: string },
  random: () => number,
) {
  return new Keeper(name, {
    look: () => browser.call("getMyCommitment"),
    next: (shown, etag) => {
      const { state, goals, draft } = shown as {
        state: string;
        goals: Application["goals"];
        draft?: { goals: unknown };
      };
      if (state === "submitted") {
        const body = { decision: "return", message: `No: ${random()}` };
        return {
          send: () => city.call("decideCommitment", { params: { id }, body }),
          then: { state: "returned", message: body.message },
        };
      }
      if (draft && random() < 0.5)
        return {
          send: () => browser.call("submitMyCommitment"),
          then: {
            state: "submitted",
            ...draft,
            draft: undefined,
            message: undefined,
          },
        };
      const body = {
        goals: goals.map((goal) => ({ ...goal, title: `Less: ${random()}` })),
      };
      return {
        send: () =>
          browser.call("saveMyCommitment", {
            body,
            headers: { "if-match": etag },
          }),
        then: { draft: body },
      };
    },
  });
}

type Applied = {
  application: Application;
  answer?: unknown;
  isConfirmed: boolean;
};

/** New members apply, and press the button behind the link they are mailed. */
export function applicants(browser: Client, post: PostOffice) {
  const all: Applied[] = [];
  const waiting: Applied[] = [];
  const unanswered: Applied[] = [];

  function expect(status: number, { application }: Applied, answer: Answer) {
    if (answer.status !== status)
      throw new Error(
        `The application ${application.id}: ${answer.status} ${answer.text}`,
      );
  }

  const submit = (one: Applied) =>
    answerOf(() =>
      browser.call("submitApplication", { body: one.application }),
    );

  return {
    all,
    confirmed: () => all.filter(({ isConfirmed }) => isConfirmed).length,
    /** Applies, or sends again what went unanswered; false if nothing came. */
    apply: async (): Promise<boolean> => {
      const one = unanswered.shift() ?? {
        application: newApplication(),
        isConfirmed: false,
      };
      const answer = await submit(one);
      if (!answer) {
        unanswered.push(one);
        return false;
      }
      expect(201, one, answer);
      one.answer = answer.body;
      all.push(one);
      waiting.push(one);
      return true;
    },
    /** Confirms the first that has its mail; false if nothing came, or nobody has one. */
    confirm: async (): Promise<boolean> => {
      const one = waiting.shift();
      if (!one) return false;
      const { id, contact } = one.application;
      const mails = post.byAddress.get(contact.email) ?? [];
      const texts = mails.map(({ body }) => body.text ?? "");
      const token = texts
        .map((text) => /\/confirm#\S*?token=([\w.%-]+)/.exec(text)?.[1])
        .findLast((found) => found !== undefined);
      if (!token) {
        waiting.push(one);
        return false;
      }
      const answer = await answerOf(() =>
        browser.call("confirmApplication", { params: { id }, body: { token } }),
      );
      if (!answer) {
        waiting.unshift(one);
        return false;
      }
      expect(200, one, answer);
      one.isConfirmed = true;
      return true;
    },
    /** An application sent again gets the answer it got. */
    async replay(one: Applied) {
      const answer = await submit(one);
      if (!answer) throw new Error("No answer to a replay");
      expect(201, one, answer);
      return { first: one.answer, again: answer.body as unknown };
    },
  };
}
