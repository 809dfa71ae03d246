import { describe, expect, test } from "vitest";
import {
  application as applicationSchema,
  commitmentDraft,
} from "../../shared/commitment.ts";
import { anAction, application, goal, uuidOf, wrongIn } from "./records.ts";

const apply = (more: object) =>
  wrongIn(applicationSchema(), { ...application, ...more });
const goals = (count: number) =>
  Array.from({ length: count }, (_, n) => goal(n + 1));
const supporting = { name: "Yliopisto", kind: "supporting" } as const;

describe("an application", () => {
  test("of a business has 1 to 20 goals", () => {
    expect(apply({ goals: [] })).toEqual(["/goals goal-needed"]);
    expect(apply({ goals: goals(1) })).toEqual([]);
    expect(apply({ goals: goals(20) })).toEqual([]);
    expect(apply({ goals: goals(21) })).toEqual(["/goals too-many"]);
  });

  test("of a supporting member has 0 to 20", () => {
    const support = (count: number) =>
      apply({ organisation: supporting, goals: goals(count) });
    expect(support(0)).toEqual([]);
    expect(support(20)).toEqual([]);
    expect(support(21)).toEqual(["/goals too-many"]);
  });

  test("has a business ID, but for a supporting member's", () => {
    const { businessId: _, ...organisation } = application.organisation;
    expect(apply({ organisation })).toEqual([
      "/organisation/businessId required",
    ]);
    expect(
      apply({ organisation: { ...organisation, businessId: "0112038-8" } }),
    ).toEqual(["/organisation/businessId business-id"]);
    expect(
      apply({ organisation: { ...supporting, businessId: "0112038-8" } }),
    ).toEqual(["/organisation/businessId business-id"]);
    expect(
      apply({ organisation: { ...supporting, businessId: "0112038-9" } }),
    ).toEqual([]);
  });

  test("gives no goal's id twice", () => {
    expect(apply({ goals: [goal(1), goal(2), goal(1)] })).toEqual([
      "/goals/2/id duplicate",
    ]);
  });

  test("names the contact, all but the phone", () => {
    expect(apply({ contact: {} })).toEqual([
      "/contact/name required",
      "/contact/email required",
      "/contact/language required",
    ]);
  });

  test("accepts both", () => {
    expect(apply({ accepted: { publication: true, privacy: false } })).toEqual([
      "/accepted/privacy must-accept",
    ]);
    expect(apply({ accepted: {} })).toEqual([
      "/accepted/publication required",
      "/accepted/privacy required",
    ]);
  });

  test("asks for a description and how a goal goes beyond the law, but does without", () => {
    for (const more of [{}, { description: "", beyondLaw: "" }])
      expect(
        apply({ goals: [goal(1, { measure: anAction, ...more })] }),
      ).toEqual([]);
  });

  test("needs the rest of each goal", () => {
    expect(apply({ goals: [{}] })).toEqual(
      ["id", "theme", "title", "measure"].map(
        (field) => `/goals/0/${field} required`,
      ),
    );
    expect(apply({ goals: [goal(1, { title: " " })] })).toEqual([
      "/goals/0/title required",
    ]);
  });
});

describe("a draft of a commitment", () => {
  const draft = (goals: unknown[]) => wrongIn(commitmentDraft(), { goals });

  test("has nothing but the ids of its goals", () => {
    expect(draft([])).toEqual([]);
    expect(draft([{ id: uuidOf(1) }, { id: uuidOf(2), title: "" }])).toEqual(
      [],
    );
    expect(draft([{ title: "No id" }])).toEqual(["/goals/0/id required"]);
    expect(draft([{ id: uuidOf(1) }, { id: uuidOf(1) }])).toEqual([
      "/goals/1/id duplicate",
    ]);
  });

  test("has at most 20 goals", () => {
    expect(draft(goals(20))).toEqual([]);
    expect(draft(goals(21))).toEqual(["/goals too-many"]);
  });
});
