import { describe, expect, it } from "vitest";
import { newId } from "@/lib/id.ts";
import {
  coremailReport,
  exchangeReport,
  eximReport,
  gmailReport,
  postfixReport,
  reportOf,
  returnedHeaders,
} from "@/tests/factories/delivery-reports.ts";
import { readDeliveryReport } from "./delivery-report.ts";
import { readMessageKeys } from "./message-key.ts";

const id = newId();
const mail = { id, recipient: "zarina@silk.example" };

async function read(message: string | Uint8Array) {
  const report = await readDeliveryReport(typeof message === "string" ? Buffer.from(message) : message);
  return report && { keys: readMessageKeys(report.references), recipients: report.recipients };
}

const status = (fields: string) =>
  `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.receiver.example\n\n${fields}\n`;
const headers = (part = mail) => `Content-Type: text/rfc822-headers\n\n${returnedHeaders(part)}`;
const failed = (recipient: string) => `Final-Recipient: rfc822; ${recipient}\nAction: failed\nStatus: 5.1.1\n`;

describe("a report", () => {
  it.each([
    [
      "Postfix",
      postfixReport,
      "5.1.1",
      /^550 5\.1\.1 <zarina@silk\.example>: Recipient address rejected: User unknown/,
    ],
    ["Exim", eximReport, "5.2.2", /^550-5\.2\.2 The recipient's mailbox is over its quota\. 550 5\.2\.2 Try again/],
    ["Exchange", exchangeReport, "5.1.10", /^550 5\.1\.10 RESOLVER\.ADR\.RecipientNotFound; Recipient not found/],
    ["Gmail", gmailReport, "5.1.1", /^550-5\.1\.1 The email account that you tried to reach does not exist\./],
    ["Coremail", coremailReport, "5.7.1", /^550 5\.7\.1 邮件被拒 DT:SPM receiver\.example$/],
  ] as const)("of %s names its mail, its recipient, and why", async (_server, write, code, said) => {
    expect(await read(write(mail))).toEqual({
      keys: [id],
      recipients: [
        expect.objectContaining({
          finalRecipient: mail.recipient,
          action: "failed",
          status: code,
          diagnostic: expect.stringMatching(said),
        }),
      ],
    });
  });

  it("names the address that the mail was for beside the one that it was passed on to", async () => {
    const report = status(
      `Original-Recipient: rfc822;${mail.recipient}\nFinal-Recipient: rfc822; other@far.example\nAction: failed\nStatus: 5.1.1\n`,
    );
    expect((await read(reportOf(["\nSorry.", report, headers()])))?.recipients).toMatchObject([
      { originalRecipient: mail.recipient, finalRecipient: "other@far.example" },
    ]);
  });

  it("tells several recipients apart, also without the empty line between them", async () => {
    const three = `${failed("a@silk.example")}\n${failed("b@silk.example")}Final-Recipient: rfc822; c@silk.example\nAction: delayed (for now)\nStatus: 4.4.1\n`;
    expect(
      (await read(reportOf(["\nSorry.", status(three), headers()])))?.recipients.map(
        ({ finalRecipient, action, status }) => [finalRecipient, action, status],
      ),
    ).toEqual([
      ["a@silk.example", "failed", "5.1.1"],
      ["b@silk.example", "failed", "5.1.1"],
      ["c@silk.example", "delayed", "4.4.1"],
    ]);
  });

  it("without what it returns is known by the envelope's id alone, or by what it answers to", async () => {
    const withId = postfixReport(mail).replace(
      /--=_report\/1\r\nContent-Description: Undelivered[\s\S]*?(?=--=_report\/1--)/,
      "",
    );
    expect(withId).not.toContain("Subject: =?");
    expect((await read(withId))?.keys).toEqual([id]);
    expect((await read(withId.replace(/Original-Envelope-Id: .*\r\n/, "")))?.keys).toEqual([]);
    expect((await read(exchangeReport(mail)))?.keys).toEqual([id]);
  });

  it("may be in parts that are encoded, or about addresses beyond ASCII (RFC 6533)", async () => {
    const encoded = Buffer.from(
      `Reporting-MTA: dns; mx\n\nFinal-Recipient: utf-8; zarina@шёлк.example\nAction: failed\nStatus: 5.1.2\n`,
    ).toString("base64");
    const part = `Content-Type: message/global-delivery-status\nContent-Transfer-Encoding: base64\n\n${encoded}`;
    const global = `Content-Type: message/global-headers\n\n${returnedHeaders(mail)}`;
    expect(await read(reportOf(["\nSorry.", part, global]))).toMatchObject({
      keys: [id],
      recipients: [{ finalRecipient: "zarina@шёлк.example", status: "5.1.2" }],
    });
  });

  it("leaves out what is written in a charset that nothing names", async () => {
    const unnamed = Buffer.from(
      coremailReport(mail).toString("latin1").replace('charset="GBK"', "charset=none"),
      "latin1",
    );
    expect((await read(unnamed))?.recipients[0]?.diagnostic).toBe("550 5.7.1 … DT:SPM receiver.example");
  });

  it("is read from its beginning when it is enormous", async () => {
    const whole = postfixReport(mail);
    const enormous = whole.replace(
      "--=_report/1--",
      `--=_report/1\r\nContent-Type: application/x\r\n\r\n${"x".repeat(3_000_000)}`,
    );
    expect((await read(Buffer.from(enormous).subarray(0, 262_144)))?.keys).toEqual([id]);
    const cut = whole.indexOf("Diagnostic-Code");
    expect((await read(whole.slice(0, cut)))?.recipients).toMatchObject([{ status: "5.1.1", diagnostic: "" }]);
  });

  it("has what it does not know empty", async () => {
    expect(
      (await read(reportOf(["\nSorry.", status("Final-Recipient: x400; somebody\nStatus: gone\n")])))?.recipients,
    ).toEqual([{ finalRecipient: "", originalRecipient: "", action: "", status: "", diagnostic: "" }]);
  });
});

describe("what is no report", () => {
  const answer = "From: a@mail.example\r\nSubject: Away\r\nContent-Type: text/plain\r\n\r\nI am away.\r\n";

  it.each([
    ["an answer", answer],
    ["nothing", ""],
    ["noise", "\u0000\uFFFF".repeat(50)],
    [
      "a report that a mail was read",
      postfixReport(mail).replace("report-type=delivery-status", "report-type=disposition-notification"),
    ],
    ["a report without its machine's half", reportOf(["\nSorry.", headers()])],
    [
      "a report that somebody passes on",
      `Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n${postfixReport(mail)}\r\n--x--\r\n`,
    ],
    ["a letter that quotes one", `Content-Type: text/plain\r\n\r\n${postfixReport(mail)}`],
    ["parts within parts without end", nested(400)],
    [
      "headers without end",
      `Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n${"X-Y: z\r\n".repeat(60_000)}\r\n--x`,
    ],
  ])("such as %s is left alone", async (_what, message) => {
    expect(await read(message)).toBeNull();
  });

  it("is left unread behind more lines than anybody writes", async () => {
    const long = (blank: number) =>
      reportOf(["\nSorry.", status(`${" \n\t\n".repeat(blank)}${failed(mail.recipient)}`), headers()]);
    expect(await read(long(1_000))).toMatchObject({ keys: [id], recipients: [{ status: "5.1.1" }] });
    expect(await read(long(80_000))).toEqual({ keys: [], recipients: [] });
    const wide = status(`Final-Recipient: rfc822; ${"<".repeat(80_000)}\nStatus: ${"5.".repeat(80_000)}\n`);
    expect(await read(reportOf(["\nSorry.", wide, headers()]))).toMatchObject({
      keys: [id],
      recipients: [{ status: "" }],
    });
  });
});

function nested(depth: number): string {
  const open = (level: number) =>
    `Content-Type: multipart/report; report-type=delivery-status; boundary=b${level}\r\n\r\n--b${level}\r\n`;
  return Array.from({ length: depth }, (_, level) => open(level)).join("");
}
