import { describe, expect, it } from "vitest";
import { readEnv } from "./env.ts";

const STRONG = "f3Vq-0zJm7Lw_2RkX9tYbN5cHs8dPaGe";

const KEY = `2026:${Buffer.from("Zk3!vQ8pLw2#xT7yRm5$uHn9@cJd1&eB").toString("base64")}`;

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
    const settings = { APP_URL: "https://portal.example", APP_SECRET: STRONG, SEALING_KEYS: KEY };
    expect(readEnv(settings).loopback).toBe(false);
  });

  it.each([
    ["none", ""],
    ["the one of this machine", readEnv({}).SEALING_KEYS],
    ["the one of this machine among others", `${KEY} ${readEnv({}).SEALING_KEYS}`],
    ["one that is too short", `a:${Buffer.from("short").toString("base64")}`],
    ["one that repeats a byte", `a:${Buffer.alloc(32, 7).toString("base64")}`],
    ["one without a name", KEY.slice(KEY.indexOf(":") + 1)],
    ["two of one name", `${KEY} ${KEY}`],
  ])("refuse as sealing key on a public address %s", (_what, keys) => {
    const settings = { APP_URL: "https://portal.example", APP_SECRET: STRONG, SEALING_KEYS: keys };
    expect(() => readEnv(settings)).toThrow("SEALING_KEYS");
  });

  it("refuse a mailbox that nobody could open, and do not repeat its password", () => {
    const refused = (address: string) => () => readEnv({ RETURNED_MAIL_URL: address });
    for (const address of [
      "mail.example",
      "pop3://bounces:hush-hush@mail.example",
      "imaps://bounces:hush hush@/INBOX",
    ]) {
      expect(refused(address)).toThrow("RETURNED_MAIL_URL must be imaps://user:password@host");
      expect(refused(address)).not.toThrow("hush");
    }
    expect(readEnv({ RETURNED_MAIL_URL: "imaps://bounces:hush-hush@mail.example/INBOX" }).RETURNED_MAIL_URL).toContain(
      "imaps",
    );
    expect(readEnv({}).RETURNED_MAIL_URL).toBe("");
  });

  it("say which setting is wrong", () => {
    expect(() => readEnv({ ROLE: "king" })).toThrow("ROLE");
  });

  it("do not take a host that only looks local for this machine", () => {
    expect(() => readEnv({ APP_URL: "https://localhost.evil.example" })).toThrow("APP_SECRET");
  });
});
