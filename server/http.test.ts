import { readFileSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_BODY_BYTES } from "@/lib/forms/most-sent.ts";
import { createHttpServer } from "./http.ts";

let server: Server;
let port: number;
let ready = true;

/** Tells what the pages would see of a request. */
beforeAll(async () => {
  server = createHttpServer(
    (incoming, response) => {
      if (incoming.url === "/broken") throw new Error("on purpose");
      response.end(JSON.stringify({ ...incoming.headers, "x-seen-path": incoming.url }));
    },
    async () => ready,
  );
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

/** APP_URL is the default one, http://127.0.0.1:3000, whatever port this server has. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET", body?: Buffer) {
  return new Promise<{ status: number; location?: string; text: string }>((settle, failed) => {
    const length: Record<string, string> = body ? { "content-length": String(body.byteLength) } : {};
    const all = { host: "127.0.0.1:3000", ...length, ...headers };
    const asked = request({ port, path, method, headers: all }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => settle({ status: response.statusCode ?? 0, location: response.headers.location, text }));
    });
    asked.on("error", failed);
    asked.end(body);
  });
}

describe("the HTTP server", () => {
  it("answers health checks under any name", async () => {
    expect(await ask("/api/health/live", { host: "10.0.0.7" })).toMatchObject({ status: 200 });
    expect(await ask("/api/health/ready")).toMatchObject({ status: 200, text: "ready\n" });
    ready = false;
    expect(await ask("/api/health/ready")).toMatchObject({ status: 503 });
    expect(await ask("/api/health/live")).toMatchObject({ status: 200 });
    ready = true;
  });

  it("takes an address whose escapes mean nothing for what it looks like", async () => {
    for (const path of ["/en/%", "/en/%ff", "/en/%E6%95", "/%c0%af"]) {
      const { text } = await ask(`${path}?q=%ff`);
      expect(JSON.parse(text)).toMatchObject({ "x-seen-path": `${path.replaceAll("%", "%25")}?q=%ff` });
    }
    expect(JSON.parse((await ask("/en/%E6%95%A6")).text)).toMatchObject({ "x-seen-path": "/en/%E6%95%A6" });
  });

  it("lets public pages only be read", async () => {
    for (const method of ["POST", "PUT", "DELETE", "TRACE"]) {
      expect(await ask("/en/browse?q=silk", {}, method)).toMatchObject({ status: 405 });
    }
    expect(await ask("/en/sign-in", {}, "POST")).toMatchObject({ status: 200 });
    expect(await ask("/en/sign-in", {}, "PUT")).toMatchObject({ status: 405 });
    expect(await ask("/api/saved-searches/x/stop", {}, "POST")).toMatchObject({ status: 200 });
  });

  it("leads whoever sends more than is taken to a page that says so, once all of it came", async () => {
    const config = readFileSync("next.config.js", "utf8");
    const limit = `${MOST_BODY_BYTES / 1024 / 1024}mb`;
    for (const name of ["bodySizeLimit", "proxyClientMaxBodySize"]) expect(config).toContain(`${name}: "${limit}"`);
    const send = (path: string, bytes: number) => ask(path, {}, "POST", Buffer.alloc(bytes));
    const answer = await send("/ar/register/LEC-2026-0001", MOST_BODY_BYTES + 1);
    expect(answer).toMatchObject({ status: 303, location: "/ar/too-large" });
    expect(await send("/nowhere", MOST_BODY_BYTES + 1)).toMatchObject({ status: 303, location: "/en/too-large" });
    expect(await send("/api/check-in", MOST_BODY_BYTES + 1)).toMatchObject({ status: 413 });
    expect(await send("/en/sign-in", MOST_BODY_BYTES)).toMatchObject({ status: 200 });
  });

  it("overwrites forwarded headers that anybody could have sent", async () => {
    const { text } = await ask("/", {
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-forwarded-for": "1.2.3.4",
      forwarded: "host=evil.example",
    });
    const seen = JSON.parse(text) as Record<string, string>;
    expect(seen).toMatchObject({ "x-forwarded-host": "127.0.0.1:3000", "x-forwarded-proto": "http" });
    expect(seen["x-forwarded-for"]).toMatch(/127\.0\.0\.1$/);
    expect(text).not.toContain("evil");
  });

  it("leaves them alone behind a trusted proxy", async () => {
    process.env.TRUST_PROXY = "1";
    const { text } = await ask("/", { "x-forwarded-host": "portal.example", "x-forwarded-for": "1.2.3.4" });
    delete process.env.TRUST_PROXY;
    expect(JSON.parse(text)).toMatchObject({ "x-forwarded-host": "portal.example", "x-forwarded-for": "1.2.3.4" });
  });

  it("sends a reader who came by another name of this machine to its own", async () => {
    const answer = await ask("/en/browse?q=silk", { host: "localhost:3000" });
    expect(answer).toMatchObject({ status: 307, location: "http://127.0.0.1:3000/en/browse?q=silk" });
    expect(await ask("/", { host: "localhost:3000" }, "POST")).toMatchObject({ status: 200 });
  });

  it("never sends a reader to another site by a path that looks like one", async () => {
    const answer = await ask("//evil.example/x", { host: "localhost:3000" });
    expect(new URL(answer.location ?? "").host).toBe("127.0.0.1:3000");
  });

  it("answers 500 in plain words when a page breaks", async () => {
    expect(await ask("/broken")).toEqual({
      status: 500,
      location: undefined,
      text: "Something went wrong on our side.\n",
    });
  });
});
