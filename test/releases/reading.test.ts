import { describe, expect, it } from "vitest";
import { restored } from "../../shared/kept.ts";
import { stored } from "../../shared/stored.ts";
import { isRecord, itemsOf, releases, schemaOf, types } from "./kinds.ts";
import { changed, placesOf } from "./places.ts";

describe.each(releases)("what version %s stored", (release) => {
  const items = itemsOf(release).filter(isRecord);
  const places = placesOf(items);
  const { codes = [], words = [] } = Object.groupBy(
    places.filter(({ value }) => typeof value === "string"),
    ({ isCode }) => (isCode ? "codes" : "words"),
  );
  const objects = places.filter(
    ({ value }) =>
      typeof value === "object" && value !== null && !Array.isArray(value),
  );

  it("is of kinds that there still are", () => {
    const found = new Set(items.map(({ type }) => type));
    expect(found.size).toBeGreaterThan(20);
    expect(types).toEqual(expect.arrayContaining([...found]));
  });

  it("is read, and written as it was", () => {
    for (const item of items)
      expect(restored(stored(schemaOf(item), item.record))).toEqual(
        item.record,
      );
  });

  it("keeps a field that nobody knows, wherever it lies, and shows it to nobody", () => {
    expect(objects.length).toBeGreaterThan(50);
    for (const { item, path, name } of objects) {
      const newer = changed(item.record, path, (object) => ({
        ...object,
        unheardOf: { of: ["unheard-of"] },
      }));
      const read = stored(schemaOf(item), newer);
      expect(restored({ ...(read as object) }), name).toEqual(newer);
      if (path[0] !== "params")
        expect(JSON.stringify(read), name).not.toContain("unheard");
    }
  });

  it("is read with a code that is in no list, as what a request could hold, and keeps the code", () => {
    expect(codes.length).toBeGreaterThan(50);
    for (const { item, path, name } of codes) {
      const newer = changed(item.record, path, () => "unheard-of");
      const read = stored(schemaOf(item), newer);
      const { error } = schemaOf(item).safeParse(read);
      expect(error?.issues, name).toBeUndefined();
      expect(restored({ ...(read as object) }), name).toEqual(newer);
    }
  });

  it("is read with words that are refused today", () => {
    expect(words.length).toBeGreaterThan(50);
    for (const { item, path, name } of words) {
      const odd = changed(
        item.record,
        path,
        (word) => `\u202E ${word}\u0000\u200B`,
      );
      expect(restored(stored(schemaOf(item), odd)), name).toEqual(odd);
    }
  });
});
