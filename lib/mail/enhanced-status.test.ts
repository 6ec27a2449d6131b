import { expect, it } from "vitest";
import { enhancedStatus } from "./enhanced-status.ts";

it.each([
  ["5.1.1", "550 no such user", "5.1.1"],
  ["5.1.1 (bad destination mailbox address)", "", "5.1.1"],
  ["5.0.0", "550 5.1.1 <a@mail.example>: unknown", "5.1.1"],
  ["5.0.0", "550 5.1.1. Unknown", "5.1.1"],
  ["5.0.0", "452 4.2.2 full", "5.0.0"],
  ["5.2.0", "550 5.1.1 unknown", "5.2.0"],
  ["", "550 5.1.1 unknown", "5.1.1"],
  ["", "550-Mailbox unavailable", "5.0.0"],
  ["", "452 try later", "4.0.0"],
  ["5.01.001", "", "5.1.1"],
  ["3.1.1", "", ""],
  ["5.1", "no code", ""],
  ["", "host 192.5.1.1 said: connection to 5.1.1.2 refused", ""],
  ["5.1.1234", "", ""],
])("of %j with %j is %j", (field, said, status) => {
  expect(enhancedStatus(field, said)).toBe(status);
});
