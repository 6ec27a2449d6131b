import { describe, expect, it } from "vitest";
import { entityTag, namesTag, tagOfForm } from "./entity-tag.ts";

describe("an entity tag", () => {
  it("is another one for other bytes and for another form of the same", () => {
    const tags = [entityTag("敦煌"), tagOfForm(entityTag("敦煌"), "br"), entityTag("撒马尔罕")];
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
    expect(entityTag(Buffer.from("敦煌"))).toBe(tags[0]);
  });

  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['"b" ,W/"a"', true],
    ["*", true],
    ['"b"', false],
    ["a", false],
    ['"a', false],
    ["", false],
    [null, false],
    [undefined, false],
  ])('"a" is named by %s: %s', (header, named) => {
    expect(namesTag(header, '"a"')).toBe(named);
  });
});
