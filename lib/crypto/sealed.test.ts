import { afterEach, describe, expect, it, vi } from "vitest";
import { forgetEnv } from "../env.ts";
import { seal, sealText, unseal, unsealText } from "./sealed.ts";

const key = (name: string, text: string) => `${name}:${Buffer.from(text).toString("base64")}`;
const OLD = key("old", "Zk3!vQ8pLw2#xT7yRm5$uHn9@cJd1&eB");
const NEW = key("new", "8fK!vQ8pLw2#xT7yRm5$uHn9@cJd1&eX");

function settings(keys: string): void {
  vi.stubEnv("SEALING_KEYS", keys);
  forgetEnv();
}

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

describe("what is sealed", () => {
  it("opens again, of any script and length", () => {
    for (const text of ["", "护照 E12345678", "جواز سفر", "x".repeat(100_000)]) {
      const sealed = sealText(text, "answer");
      expect(unsealText(sealed, "answer")).toBe(text);
      if (text !== "") expect(sealed).not.toContain(text);
    }
  });

  it("is another text each time", () => {
    expect(sealText("E12345678", "answer")).not.toBe(sealText("E12345678", "answer"));
  });

  it("does not open for another row", () => {
    expect(() => unsealText(sealText("E12345678", "one"), "other")).toThrow();
  });

  it("does not open when one bit of it was changed", () => {
    const sealed = seal(Buffer.from("E12345678"), "answer");
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
      expect(() => unseal(changed, "answer"), `byte ${at}`).toThrow();
    }
  });

  it("opens after the key was changed as long as the old one is named, and not without it", () => {
    settings(OLD);
    const sealed = sealText("E12345678", "answer");
    settings(`${NEW} ${OLD}`);
    expect(unsealText(sealed, "answer")).toBe("E12345678");
    const anew = sealText("E12345678", "answer");
    settings(NEW);
    expect(unsealText(anew, "answer")).toBe("E12345678");
    expect(() => unsealText(sealed, "answer")).toThrow("SEALING_KEYS");
  });
});
