import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { queueMail } from "@/features/notifications/commands.ts";
import { createSignInCode, signInDigits } from "@/lib/auth/sign-in-code.ts";
import { transaction } from "@/lib/db.ts";
import { forgetEnv } from "@/lib/env.ts";
import { serveDevMail } from "./dev-mail.ts";

const server = createServer(async (request, response) => {
  if (await serveDevMail(request, response)) return;
  response.writeHead(404).end();
});

const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

function settings(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  forgetEnv();
}

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());
afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

async function queueCode(): Promise<string> {
  return transaction(async (tx) => {
    const requestId = await createSignInCode(tx, "reader@university.example", "/", new Date());
    const order = { template: "sign-in-code", recipient: "reader@university.example", locale: "ar" } as const;
    await queueMail(tx, { ...order, parameters: { requestId }, dedupeKey: requestId });
    return requestId;
  });
}

describe("mail on show at /dev/mail", () => {
  it("is there on this machine without a mail server, and shows the code", async () => {
    settings({ APP_URL: "http://127.0.0.1:3000", SMTP_URL: "" });
    const requestId = await queueCode();
    const response = await get("/dev/mail");
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(signInDigits(requestId));
  });

  it("is not there with a mail server", async () => {
    settings({ APP_URL: "http://127.0.0.1:3000", SMTP_URL: "smtp://127.0.0.1:25" });
    await queueCode();
    expect((await get("/dev/mail")).status).toBe(404);
  });

  it("is not there in production, with a mail server or without", async () => {
    const secrets = {
      APP_SECRET: "f3Vq-0zJm7Lw_2RkX9tYbN5cHs8dPaGe",
      SEALING_KEYS: `a:${Buffer.from("Zk3!vQ8pLw2#xT7yRm5$uHn9@cJd1&eB").toString("base64")}`,
    };
    const production = { APP_URL: "https://portal.example", ...secrets };
    for (const SMTP_URL of ["", "smtps://mail.example"]) {
      settings({ ...production, SMTP_URL });
      expect((await get("/dev/mail")).status).toBe(404);
    }
  });

  it.each(["/dev/mail?id=nonsense", "/dev/mail?id=%00", "/dev/mail?to=%00", "//", "/dev/mailbox"])(
    "answers %s without breaking",
    async (path) => {
      settings({ APP_URL: "http://127.0.0.1:3000", SMTP_URL: "" });
      expect((await get(path)).status).toBeLessThan(500);
    },
  );
});
