import * as z from "zod";
import { requestMark } from "./repeated.ts";
import { readAs } from "./stored.ts";
import { themes } from "./codes.ts";
import type { Report } from "./report.ts";
import {
  calendarYear,
  type Instant,
  instant,
  language,
  once,
  uuid,
} from "./schema.ts";

/** A best practice its member agreed to publish: public once the report is accepted, a coordinator approved it and the year is out. */
export const story = once(() =>
  z.strictObject({
    memberId: uuid(),
    year: calendarYear(),
    state: readAs(z.enum(["offered", "approved", "declined"]), "declined"),
    memberName: z.string(),
    /** Those of the goals its report was about. */
    themes: z.array(z.enum(themes)).default([]),
    title: z.string(),
    text: z.string(),
    /** What it is written in. */
    language: language().optional(),
    since: instant(),
    revision: z.int(),
    request: requestMark(),
  }),
);
export type Story = z.infer<ReturnType<typeof story>>;

/** What a story is called in a path. */
export const storyIdOf = (memberId: string, year: number): string =>
  `${memberId}.${year}`;

/** The story of an accepted report: as it was when nothing in it changed, offered anew when something did, none when it is not to be published. */
export function offeredStory(
  { memberId, year, answers, goals }: Report,
  {
    memberName,
    was,
    now,
  }: { memberName: string; was: Story | undefined; now: Instant },
): Story | undefined {
  const { title, text, publish } = answers?.story ?? {};
  if (!publish || !title || !text) return undefined;
  const written = answers?.language;
  const isSame = was?.title === title && was.text === text;
  if (isSame && (was.language ?? written) === written) return was;
  return {
    memberId,
    year,
    state: "offered",
    memberName,
    themes: [...new Set(goals.map(({ theme }) => theme))],
    title,
    text,
    ...(written && { language: written }),
    since: now,
    revision: (was?.revision ?? -1) + 1,
  };
}
