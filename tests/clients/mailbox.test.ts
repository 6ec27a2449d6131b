import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Fate, type Limits, readUnseen, type UnseenMessage } from "@/lib/mail/mailbox.ts";
import { type MailboxAddress, readMailboxAddress } from "@/lib/mail/mailbox-address.ts";
import { type Dovecot, openDovecot } from "./dovecot.ts";

// Our half of IMAP with a server that others wrote.

const LIMITS: Limits = { messages: 10, bytes: 4_096, seconds: 30 };
let dovecot: Dovecot;
let bare: Dovecot;

beforeAll(async () => {
  [dovecot, bare] = await Promise.all([openDovecot(), openDovecot({ tls: false })]);
});

afterAll(() => Promise.all([dovecot?.stop(), bare?.stop()]));

beforeEach(() => dovecot.empty());

function addressOf(
  changes: { scheme?: string; host?: string; port?: number; password?: string; folder?: string } = {},
): MailboxAddress {
  const {
    scheme = "imap",
    host = "127.0.0.1",
    port = dovecot.port,
    password = "hush-hush",
    folder = "INBOX",
  } = changes;
  const address = readMailboxAddress(`${scheme}://bounces%40portal.example:${password}@${host}:${port}/${folder}`);
  if (!address) throw new Error("No address.");
  return address;
}

const letter = (subject: string, text = "Hello") => `Subject: ${subject}\r\n\r\n${text}\r\n`;

/** What was shown, by its first line; `decide` says what becomes of each. */
async function look(
  decide: (subject: string) => Fate = () => "leave",
  limits: Partial<Limits> = {},
): Promise<string[]> {
  const shown: string[] = [];
  await readUnseen(addressOf(), { ...LIMITS, ...limits }, async ({ bytes }) => {
    const subject = Buffer.from(bytes).toString().split("\r\n")[0]?.replace("Subject: ", "") ?? "";
    shown.push(subject);
    return decide(subject);
  });
  return shown;
}

const faultOf = (address: MailboxAddress) =>
  readUnseen(address, LIMITS, async () => "leave").then(
    () => "none",
    (error: Error) => error.name,
  );

describe("the mailbox", () => {
  it("shows what nobody has seen, the oldest first, and keeps or deletes it as it is told", async () => {
    for (const subject of ["one", "two", "three"]) dovecot.deliver(letter(subject));
    expect(await look((subject) => (subject === "two" ? "delete" : "leave"))).toEqual(["one", "two", "three"]);
    expect(dovecot.holds()).toEqual({ seen: 2, unseen: 0 });
    dovecot.deliver(letter("four"));
    expect(await look(() => "delete")).toEqual(["four"]);
    expect(dovecot.holds()).toEqual({ seen: 2, unseen: 0 });
    expect(await look()).toEqual([]);
  });

  it("is read in rounds, and of each message no more than its beginning", async () => {
    for (const subject of ["one", "two", "three"]) dovecot.deliver(letter(subject, "long ".repeat(400_000)));
    const sizes: number[] = [];
    const arrived: (Date | null)[] = [];
    const note = async ({ bytes, arrivedAt }: UnseenMessage): Promise<Fate> => {
      sizes.push(bytes.length);
      arrived.push(arrivedAt);
      return "leave";
    };
    await readUnseen(addressOf(), { ...LIMITS, messages: 2 }, note);
    expect(sizes).toEqual([4_096, 4_096]);
    for (const at of arrived) expect(Math.abs((at?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(dovecot.holds()).toEqual({ seen: 2, unseen: 1 });
    expect(await look()).toEqual(["three"]);
    dovecot.deliver(letter("four"));
    expect(await look(undefined, { seconds: 0 })).toEqual([]);
    expect(dovecot.holds()).toEqual({ seen: 3, unseen: 1 });
  });

  it("keeps unseen what could not be decided, and says why", async () => {
    for (const subject of ["one", "two"]) dovecot.deliver(letter(subject));
    const failing = readUnseen(addressOf(), LIMITS, async () => {
      throw new RangeError("The database is gone.");
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(dovecot.holds()).toEqual({ seen: 0, unseen: 2 });
    expect(await look(() => "delete")).toEqual(["one", "two"]);
    expect(dovecot.holds()).toEqual({ seen: 0, unseen: 0 });
  });

  it("bears two who look at once", async () => {
    for (let number = 0; number < 10; number++) dovecot.deliver(letter(String(number)));
    const shown = await Promise.all([look(() => "delete"), look(() => "delete")]);
    expect(new Set(shown.flat()).size).toBe(10);
    expect(dovecot.holds()).toEqual({ seen: 0, unseen: 0 });
  });

  it("says in a word what is wrong", async () => {
    expect(await faultOf(addressOf())).toBe("none");
    expect(await faultOf(addressOf({ password: "wrong" }))).toBe("MailboxRefusesPassword");
    expect(await faultOf(addressOf({ folder: "Nowhere" }))).toBe("MailboxMissing");
    expect(await faultOf(addressOf({ port: 9 }))).toBe("MailboxUnreachable");
    expect(await faultOf(addressOf({ host: "nobody.invalid" }))).toBe("MailboxUnreachable");
  });

  it("is told the password only where somebody vouches for its server, or on this machine", async () => {
    expect(await faultOf(addressOf({ scheme: "imaps", port: dovecot.securePort }))).toBe("MailboxNotEncrypted");
    // 127.0.0.2 is here, too, but not among the names of this machine: there STARTTLS is demanded.
    expect(await faultOf(addressOf({ host: "127.0.0.2" }))).toBe("MailboxNotEncrypted");
    expect(await faultOf(addressOf({ host: "127.0.0.2", port: bare.port }))).toBe("MailboxNotEncrypted");
    expect(await faultOf(addressOf({ port: bare.port }))).toBe("none");
  });
});
