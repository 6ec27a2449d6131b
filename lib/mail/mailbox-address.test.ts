import { describe, expect, it } from "vitest";
import { readMailboxAddress } from "./mailbox-address.ts";

describe("the address of a mailbox", () => {
  const base = {
    host: "mail.example",
    port: 993,
    user: "bounces",
    password: "secret",
    folder: "INBOX",
    encryption: "tls",
  };

  it.each([
    ["imaps://bounces:secret@mail.example", base],
    ["imaps://bounces:secret@mail.example:1993/", { ...base, port: 1993 }],
    [
      "imaps://bounces%40mail.example:s%3Ae%2Fc@mail.example/Returned%20mail/%E9%80%80%E4%BF%A1",
      {
        ...base,
        user: "bounces@mail.example",
        password: "s:e/c",
        folder: "Returned mail/退信",
      },
    ],
    ["imap://bounces:secret@mail.example/INBOX", { ...base, port: 143, encryption: "starttls" }],
    ["imap://bounces:secret@127.0.0.1:1143/INBOX", { ...base, host: "127.0.0.1", port: 1143, encryption: "none" }],
    ["imap://bounces:secret@[::1]/", { ...base, host: "::1", port: 143, encryption: "none" }],
    [
      "imap://bounces:secret@127.0.0.1.evil.example",
      { ...base, host: "127.0.0.1.evil.example", port: 143, encryption: "starttls" },
    ],
  ])("%s", (text, address) => {
    expect(readMailboxAddress(text)).toEqual(address);
  });

  it.each([
    "",
    "mail.example",
    "https://bounces:secret@mail.example/INBOX",
    "imaps://mail.example/INBOX",
    "imaps://bounces@mail.example/INBOX",
    "imaps://:secret@mail.example/INBOX",
    "imaps://bounces:secret@/INBOX",
    "imaps://bounces:secret@mail.example:99999/INBOX",
    "imaps://bounces:%ff@mail.example/INBOX",
    "imaps://bounces:a%0d%0ab@mail.example/INBOX",
    "imaps://bounces:secret@mail.example/INBOX?unseen",
    "imaps://bounces:secret@mail.example/INBOX#1",
  ])("is none: %j", (text) => {
    expect(readMailboxAddress(text)).toBeNull();
  });
});
