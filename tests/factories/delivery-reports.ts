import { newId } from "@/lib/id.ts";
import { messageKey } from "@/lib/mail/message-key.ts";

// Reports of mail that could not be delivered, written in the shape in which each of these servers writes them.

export type Returned = {
  /** Of the outbox. */
  id: string;
  recipient: string;
  /** What the Message-ID and the envelope id say; the genuine key by default. */
  key?: string;
  action?: string;
  status?: string;
  /** What the server said. */
  said?: string;
};

const HOST = "portal.example";

/** The headers of one of our mails, as they come back. */
export function returnedHeaders({ id, recipient, key = messageKey(id) }: Returned): string {
  return `Received: from portal.example (portal.example [192.0.2.10])
\tby relay.mail.example with ESMTPS id 4Kz; Mon, 30 Nov 2026 08:00:01 +0000
From: Silk Road Exchange <no-reply@${HOST}>
To: ${recipient}
Message-ID: <${key}@${HOST}>
Subject: =?UTF-8?B?5a+E57uZ5L2g?=
Content-Language: zh-CN
Auto-Submitted: auto-generated
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="--_NmP-1"
`;
}

const lines = (text: string) => text.replaceAll("\n", "\r\n");

/** The parts of a report, each with its headers. */
export function reportOf(parts: readonly string[], { head = "", type = "delivery-status" } = {}): string {
  return lines(`Return-Path: <>
From: Mail Delivery System <mailer-daemon@mx.receiver.example>
To: no-reply@${HOST}
Date: Mon, 30 Nov 2026 09:12:44 +0800
Message-ID: <${newId()}@mx.receiver.example>
${head}Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=${type};
\tboundary="=_report/1"

This is a MIME-encapsulated message.

${parts.map((part) => `--=_report/1\n${part}\n`).join("")}--=_report/1--
`);
}

/** Postfix folds what was said, and asks to have nothing sent back but headers. */
export function postfixReport(returned: Returned): string {
  const { id, recipient, key = messageKey(id), action = "failed", status = "5.1.1" } = returned;
  const said =
    returned.said ?? `550 5.1.1 <${recipient}>: Recipient address\n    rejected: User unknown in virtual mailbox table`;
  return reportOf([
    `Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.receiver.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.
`,
    `Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.receiver.example
Original-Envelope-Id: ${key}
X-Postfix-Queue-ID: 4KzD0s2Z3lz9
X-Postfix-Sender: rfc822; no-reply@${HOST}
Arrival-Date: Mon, 30 Nov 2026 08:00:02 +0000 (UTC)

Final-Recipient: rfc822; ${recipient}
Original-Recipient: rfc822;${recipient}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mail.receiver.example
Diagnostic-Code: smtp; ${said}
`,
    `Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

${returnedHeaders(returned)}`,
  ]);
}

/** Exim says 5.0.0 of everything, repeats the code in each line, and sends the whole mail back. */
export function eximReport(returned: Returned): string {
  const said =
    returned.said ?? "550-5.2.2 The recipient's mailbox is over its quota.\n 550 5.2.2 Try again another day";
  return reportOf(
    [
      `Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.
`,
      `Content-type: message/delivery-status

Reporting-MTA: dns; exim.receiver.example

Action: failed
Final-Recipient: rfc822;${returned.recipient}
Status: 5.0.0
Remote-MTA: dns; mail.receiver.example
Diagnostic-Code: smtp; ${said}
`,
      `Content-type: message/rfc822

${returnedHeaders(returned)}
The text of the mail itself,
with Message-ID: <not-this-one@portal.example> in it.
`,
    ],
    { head: "X-Failed-Recipients: somebody\n" },
  );
}

/** Exchange writes capitals as it likes, HTML first, and answers to the mail. */
export function exchangeReport(returned: Returned): string {
  const { id, recipient, key = messageKey(id) } = returned;
  const said = returned.said ?? "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup";
  return reportOf(
    [
      `Content-Type: multipart/alternative; boundary="_alt_"

--_alt_
Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

Delivery has failed to these recipients or groups:=20
--_alt_
Content-Type: text/html; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

<p><b>Delivery has failed</b> to these recipients or groups:</p>
--_alt_--
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;EX01.receiver.example
Received-From-MTA: dns;relay.mail.example
Arrival-Date: Mon, 30 Nov 2026 08:00:03 +0000

Original-Recipient: rfc822;${recipient.toUpperCase()}
Final-Recipient: RFC822;${recipient}
Action: Failed
Status: 5.1.10
Diagnostic-Code: smtp;${said}
X-Display-Name: Somebody
`,
      `Content-Type: message/rfc822

${returnedHeaders({ ...returned, key: "stripped" })}
`,
    ],
    { head: `In-Reply-To: <${key}@${HOST}>\nReferences: <${key}@${HOST}>\nX-MS-Exchange-Message-Is-Ndr:\n` },
  );
}

/** Gmail gives up after days, and wraps the explanation and a picture in parts of their own. */
export function gmailReport(returned: Returned): string {
  const { id, recipient, key = messageKey(id) } = returned;
  const said =
    returned.said ??
    `550-5.1.1 The email account that you tried to reach does not exist. Please try
 550-5.1.1 double-checking the recipient's email address for typos or
 550-5.1.1 unnecessary spaces. For more information, go to
 550 5.1.1  https://help.receiver.example/?p=NoSuchUser d2e1a72fcca58-7 - gsmtp`;
  return reportOf(
    [
      `Content-Type: multipart/related; boundary="000rel"

--000rel
Content-Type: text/plain; charset="UTF-8"

** Address not found **
--000rel
Content-Type: image/png; name="icon.png"
Content-Disposition: attachment; filename="icon.png"
Content-Transfer-Encoding: base64
Content-ID: <icon.png>

iVBORw0KGgo=
--000rel--
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.receiver.example
Received-From-MTA: dns; no-reply@${HOST}
Arrival-Date: Mon, 30 Nov 2026 00:00:02 -0800 (PST)
X-Original-Message-ID: <${key}@${HOST}>

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.receiver.example. (192.0.2.26, the server for the domain.)
Diagnostic-Code: smtp; ${said}
Last-Attempt-Date: Mon, 30 Nov 2026 00:00:03 -0800 (PST)
`,
      `Content-Type: message/rfc822

${returnedHeaders(returned)}

----- Message truncated -----
`,
    ],
    { head: `X-Failed-Recipients: ${recipient}\nIn-Reply-To: <${key}@${HOST}>\n` },
  );
}

/** Coremail explains in GBK, gives no empty line between message and recipient, and has no code in the field for it. */
export function coremailReport(returned: Returned): Buffer {
  const { recipient } = returned;
  const [before = "", after = ""] = reportOf([
    `Content-Type: text/plain; charset="GBK"
Content-Transfer-Encoding: base64

sbLHuKOsxPq1xNPKvP6xu823u9i1vdPKz+SjrA0K
`,
    `Content-Type: message/delivery-status

Reporting-MTA: dns; coremail.receiver.example
Final-Recipient: rfc822;<${recipient}>
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 550 5.7.1 GBKGBK DT:SPM receiver.example
`,
    `Content-Type: message/rfc822

${returnedHeaders(returned)}
`,
  ]).split("GBKGBK");
  // 邮件被拒, said as GBK though the part is ASCII by its standard.
  return Buffer.concat([
    Buffer.from(before),
    Buffer.from([0xd3, 0xca, 0xbc, 0xfe, 0xb1, 0xbb, 0xbe, 0xdc]),
    Buffer.from(after),
  ]);
}
