import { describe, expect, it } from "vitest";
import { newId } from "../id.ts";
import { messageKey, readMessageKeys } from "./message-key.ts";

describe("the key of a mail", () => {
  const id = newId();

  it("is always the same, fits an envelope id (RFC 3461: 100 characters), and is found in any text", () => {
    expect(messageKey(id)).toBe(messageKey(id));
    expect(messageKey(id).length).toBeLessThanOrEqual(100);
    expect(messageKey(id)).toMatch(/^[0-9a-f.-]+$/);
    expect(readMessageKeys(`<${messageKey(id)}@portal.example>`)).toEqual([id]);
    expect(readMessageKeys(`<${messageKey(id).toUpperCase()}@PORTAL.EXAMPLE> ${messageKey(id)}`)).toEqual([id]);
  });

  it("cannot be made without the portal's secret", () => {
    const other = newId();
    const made = messageKey(id).split(".")[1] ?? "";
    for (const forged of [id, `${other}.${made}`, `${id}.${"0".repeat(32)}`, `${id}.${made.slice(0, 31)}`, ""]) {
      expect(readMessageKeys(`<${forged}@portal.example>`)).toEqual([]);
    }
    expect(readMessageKeys(`${other}.${made} ${messageKey(id)}`)).toEqual([id]);
  });
});
