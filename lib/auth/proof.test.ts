import { describe, expect, it } from "vitest";
import { isProof, makeProof } from "./proof.ts";
import { PROOF_MINUTES } from "./proof-minutes.ts";

const NOW = new Date("2026-11-29T06:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe("a fresh proof", () => {
  it("is good for its address and a quarter of an hour", () => {
    const proof = makeProof("chen@reader.example", NOW);
    expect(isProof(proof, "chen@reader.example", later(PROOF_MINUTES - 1))).toBe(true);
    expect(isProof(proof, "chen@reader.example", later(PROOF_MINUTES))).toBe(false);
    expect(isProof(proof, "zarina@reader.example", NOW)).toBe(false);
  });

  it("is not made by hand, nor longer by another time", () => {
    const [, signed = ""] = makeProof("chen@reader.example", NOW).split(".");
    const tomorrow = String(later(1440).getTime());
    for (const text of [`${tomorrow}.${signed}`, `${tomorrow}.`, tomorrow, "", ".", "x.y", `-1.${signed}`]) {
      expect(isProof(text, "chen@reader.example", NOW)).toBe(false);
    }
  });
});
