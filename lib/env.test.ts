import { describe, expect, it } from "vitest";
import { readEnv } from "./env.ts";

const STRONG = "f3Vq-0zJm7Lw_2RkX9tYbN5cHs8dPaGe";

describe("the settings", () => {
  it("need nothing on this machine", () => {
    expect(readEnv({}).loopback).toBe(true);
  });

  it.each(["", "short", "a".repeat(64), "for-this-machine-only-not-a-secret-0000"])(
    "refuse the secret %j on a public address",
    (secret) => {
      expect(() => readEnv({ APP_URL: "https://portal.example", APP_SECRET: secret })).toThrow("APP_SECRET");
    },
  );

  it("take a strong secret on a public address", () => {
    expect(readEnv({ APP_URL: "https://portal.example", APP_SECRET: STRONG }).loopback).toBe(false);
  });

  it("say which setting is wrong", () => {
    expect(() => readEnv({ ROLE: "king" })).toThrow("ROLE");
  });

  it("do not take a host that only looks local for this machine", () => {
    expect(() => readEnv({ APP_URL: "https://localhost.evil.example" })).toThrow("APP_SECRET");
  });
});
