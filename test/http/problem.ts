import { expect } from "vitest";
import type { RefusalCode } from "../../shared/refusal.ts";
import type { Answer } from "./client.ts";

/** An answer is a problem as RFC 9457 has it, with these wrong fields, each told in words. */
export function expectProblem(
  answer: Answer,
  {
    status,
    code,
    pointers = [],
  }: { status: number; code?: RefusalCode; pointers?: string[] },
): void {
  expect(answer.status, answer.text.slice(0, 500)).toBe(status);
  expect(answer.headers.get("content-type")).toMatch(
    /^application\/problem\+json/,
  );
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.body).toMatchObject({
    type: "about:blank",
    status,
    code: code ?? (expect.any(String) as string),
    title: expect.stringMatching(/\S/) as string,
    detail: expect.stringMatching(/\S/) as string,
  });
  const errors = (answer.body.errors ?? []) as {
    pointer: string;
    code: string;
    message: string;
  }[];
  const found = errors.map(({ pointer }) => pointer);
  expect(found).toEqual(expect.arrayContaining(pointers));
  for (const { code, message } of errors)
    expect([code, message]).toEqual([
      expect.stringMatching(/\S/),
      expect.stringMatching(/\S/),
    ]);
}
