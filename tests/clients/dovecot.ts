import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/server/embedded-database.ts";
import { findCommand } from "@/server/packages.ts";

const OPENS_WITHIN_MS = 15_000;

export type Dovecot = {
  port: number;
  securePort: number;
  /** Of the certificate, which nobody vouches for but itself. */
  certificate: string;
  /** Puts a message into the mailbox as a mail server would. */
  deliver(message: string | Uint8Array): void;
  /** How many messages lie there that were looked at, and how many that were not. */
  holds(): { seen: number; unseen: number };
  empty(): void;
  stop(): Promise<void>;
};

/**
 * A real IMAP server with one mailbox, for whoever says the password `hush-hush`: in a folder of its own, on ports of its own, and as
 * nobody where the tests are root. Without `tls` it knows no encryption at all.
 */
export async function openDovecot({ tls = true } = {}): Promise<Dovecot> {
  const command = findCommand("dovecot");
  if (!command) {
    throw new Error("dovecot is not installed, and npm test could not install it: apt-get install dovecot-imapd");
  }
  const folder = mkdtempSync(join(tmpdir(), "silk-road-dovecot-"));
  chmodSync(folder, 0o755);
  const [port, securePort] = [await freePort(), await freePort()];
  const certificate = join(folder, "certificate.pem");
  writeCertificate(folder, certificate);
  const mailbox = join(folder, "mail");
  for (const part of ["", "cur", "new", "tmp"]) mkdirSync(join(mailbox, part), { mode: 0o777 });
  const settings = join(folder, "dovecot.conf");
  writeFileSync(settings, configuration({ folder, port, securePort, tls }));
  const own = (file: string) => {
    if (userInfo().uid === 0) spawnSync("chown", ["-R", "nobody:nogroup", file]);
  };
  own(mailbox);
  const server = spawn(command, ["-F", "-c", settings], { stdio: "ignore" });
  const ended = new Promise<void>((settle) => server.once("exit", () => settle()));
  await opened(port, join(folder, "log"));
  let delivered = 0;
  const filesIn = (part: string) => readdirSync(join(mailbox, part)).filter((name) => !name.startsWith("dovecot"));
  return {
    port,
    securePort,
    certificate,
    deliver(message) {
      const name = `${Date.now()}.M${delivered++}.tests`;
      writeFileSync(join(mailbox, "tmp", name), message);
      own(join(mailbox, "tmp", name));
      spawnSync("mv", [join(mailbox, "tmp", name), join(mailbox, "new", name)]);
    },
    holds() {
      const names = ["new", "cur"].flatMap(filesIn);
      const seen = names.filter((name) => /:2,\w*S/.test(name)).length;
      return { seen, unseen: names.length - seen };
    },
    empty() {
      for (const part of ["new", "cur"]) for (const name of filesIn(part)) rmSync(join(mailbox, part, name));
    },
    async stop() {
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeCertificate(folder: string, file: string): void {
  const words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  const names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:127.0.0.2"];
  const files = ["-keyout", join(folder, "key.pem"), "-out", file];
  const { status, stderr } = spawnSync("openssl", [...words, ...names, ...files], { encoding: "utf8" });
  if (status !== 0) throw new Error(`openssl could not make a certificate: ${stderr}`);
}

function configuration({ folder, port, securePort, tls }: Record<string, string | number | boolean>): string {
  // What takes logins and what reads mail must not be root; anybody else can only be themselves.
  const { uid, username, gid } = userInfo();
  const [user, group] = uid === 0 ? ["nobody", "nogroup"] : [username, String(gid)];
  return `base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1, 127.0.0.2
ssl = ${tls ? "yes" : "no"}
ssl_cert = <${folder}/certificate.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail
default_login_user = ${user}
default_internal_user = ${user}
default_internal_group = ${group}
first_valid_uid = 1
first_valid_gid = 1
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tls ? securePort : 0}
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = static
  args = password=hush-hush
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/mail
}
`;
}

async function opened(port: number, log: string): Promise<void> {
  const until = Date.now() + OPENS_WITHIN_MS;
  while (Date.now() < until) {
    const answers = await new Promise<boolean>((settle) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => settle(true));
      socket.once("error", () => settle(false));
      socket.once("close", () => socket.destroy());
      socket.once("connect", () => socket.end());
    });
    if (answers) return;
    await pause(50);
  }
  throw new Error(`Dovecot does not open:\n${readFileSync(log, "utf8")}`);
}
