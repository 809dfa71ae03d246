/** What an earlier release stored is served by today's code. */
import { expect, test } from "vitest";
import type { MemberPage } from "../../shared/views/public-views.ts";
import { Client, ok } from "../http/client.ts";
import { testedService } from "../http/service.ts";
import { itemsOf, releases } from "./kinds.ts";

test.each(releases)(
  "what version %s stored is shown, and no text in a language that it does not tell",
  async (release) => {
    const items = itemsOf(release);
    const told = new Set(
      JSON.stringify(items).match(/"language":"[a-z]+"/g) ?? [],
    );
    expect(told.size).toBeGreaterThan(0); // Of contacts and mails.
    const service = await testedService({ items });
    try {
      const reader = new Client(service.url);
      const { members } = await ok(reader.call("listMembers"));
      expect(members.length).toBeGreaterThan(3);
      for (const { id } of members as { id: string }[]) {
        const params = { id };
        const page = (await ok(
          reader.call("getMember", { params }),
        )) as MemberPage;
        expect(page.commitment.goals.length).toBeGreaterThan(0);
        expect(JSON.stringify(page)).not.toContain('"language"');
      }
      const { stories } = await ok(reader.call("listStories"));
      expect(stories.length).toBeGreaterThan(0);
      expect(JSON.stringify(stories)).not.toContain('"language"');
    } finally {
      await service.stop();
    }
  },
);
