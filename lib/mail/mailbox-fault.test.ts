import { expect, it } from "vitest";
import { MailboxFault, mailboxFault } from "./mailbox-fault.ts";

it.each([
  [{ authenticationFailed: true, code: "ETIMEOUT" }, "MailboxRefusesPassword"],
  [{ mailboxMissing: true }, "MailboxMissing"],
  [{ tlsFailed: true }, "MailboxNotEncrypted"],
  [{ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "MailboxNotEncrypted"],
  [{ code: "ERR_TLS_CERT_ALTNAME_INVALID" }, "MailboxNotEncrypted"],
  [{ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }, "MailboxNotEncrypted"],
  [{ code: "ECONNREFUSED" }, "MailboxUnreachable"],
  [{ code: "NoConnection" }, "MailboxUnreachable"],
  [{ code: "ETIMEOUT" }, "MailboxTooSlow"],
  [{ code: "LiteralTooLarge" }, "MailboxBroken"],
  [{}, "MailboxBroken"],
])("%o is %s, and nothing of what was said is kept", (said, name) => {
  const fault = mailboxFault(Object.assign(new Error("login of bounces@mail.example failed"), said));
  expect([fault.name, fault.message, fault.cause]).toEqual([name, name, undefined]);
  expect(mailboxFault(fault)).toBe(fault);
  expect(fault).toBeInstanceOf(MailboxFault);
});
