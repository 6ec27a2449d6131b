import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { checkedLookup, fetchIfChanged, fetchPublicFile, type Guard } from "./public-fetch.ts";
import { isPublicIp } from "./public-ip.ts";

const LIMITS = { bytes: 10_000, milliseconds: 2000 };
/** Lets a test reach the server that it runs itself. */
const HERE: Guard = { mayReach: (ip) => ip === "127.0.0.1" || ip === "::1", mayUse: () => true };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, asked: () => asked };
}

describe("an IP address", () => {
  it.each(["8.8.8.8", "202.116.64.8", "2001:4860:4860::8888", "2a00:1450::1"])("%s is public", (ip) => {
    expect(isPublicIp(ip)).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "169.254.169.254",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "ff02::1",
    "2001:db8::1",
    "2001::1",
    "2002:7f00:1::",
    "localhost",
    "",
  ])("%s is not", (ip) => {
    expect(isPublicIp(ip)).toBe(false);
  });
});

describe("a file from an address", () => {
  it("comes whole, also when it is packed or has moved", async () => {
    const { url } = await serve((request, response) => {
      if (request.url === "/") response.writeHead(302, { Location: "/moved" }).end();
      else response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("BEGIN:VCALENDAR"));
    });
    const fetched = await fetchPublicFile(url, LIMITS, HERE);
    expect(fetched.ok && new TextDecoder().decode(fetched.value.bytes)).toBe("BEGIN:VCALENDAR");
    expect(fetched).toMatchObject({ value: { address: `${url}moved` } });
  });

  it.each([
    "http://127.0.0.1",
    "http://[::1]",
    "http://0x7f.1",
    "http://2130706433",
    "http://localhost",
    "http://[::ffff:127.0.0.1]",
  ])("is never asked for at this machine: %s", async (host) => {
    const { url, asked } = await serve((_request, response) => response.end("secret"));
    const address = `${host}:${new URL(url).port}/`;
    const anyPort = { mayReach: isPublicIp, mayUse: () => true };
    expect(await fetchPublicFile(address, LIMITS, anyPort)).toEqual({ ok: false, refusal: "not-public" });
    expect(await fetchPublicFile(address, LIMITS)).toEqual({ ok: false, refusal: "not-public" });
    expect(asked()).toBe(0);
  });

  it.each([
    [["8.8.8.8", "8.8.4.4"], true],
    [["8.8.8.8", "10.0.0.1"], false],
    [["10.0.0.1", "8.8.8.8"], false],
    [[], false],
  ])("comes by a name with the addresses %j: %s", async (addresses, mayCome) => {
    const found = addresses.map((address) => ({ address, family: 4 }));
    const lookup = checkedLookup({ ...HERE, mayReach: isPublicIp }, (_name, _options, answer) => answer(null, found));
    const answers = [true, false].map(
      (all) => new Promise((settle) => lookup("events.example", { all }, (error, address) => settle(error ?? address))),
    );
    const [every, first] = await Promise.all(answers);
    expect([every, first]).toEqual(mayCome ? [found, addresses[0]] : [expect.any(Error), expect.any(Error)]);
  });

  it("is not followed to where it may not go", async () => {
    const inner = await serve((_request, response) => response.end("secret"));
    const port = Number(new URL(inner.url).port);
    const outer = await serve((_request, response) => response.writeHead(302, { Location: inner.url }).end());
    const onlyOuter: Guard = { ...HERE, mayUse: (asked) => asked !== port };
    expect(await fetchPublicFile(outer.url, LIMITS, onlyOuter)).toEqual({ ok: false, refusal: "not-public" });
    expect(inner.asked()).toBe(0);
  });

  it.each(["ftp://example.org/x", "file:///etc/passwd", "http://user:word@example.org/", "http://example.org:25/"])(
    "is not asked for by %s",
    async (address) => {
      expect(await fetchPublicFile(address, LIMITS)).toEqual({ ok: false, refusal: "not-public" });
    },
  );

  it("is not sent again while it has not changed, when the server said how to ask", async () => {
    const lastModified = "Sun, 29 Nov 2026 00:00:00 GMT";
    const { url } = await serve(({ headers }, response) => {
      const isKnown = headers["if-none-match"] === '"1"' && headers["if-modified-since"] === lastModified;
      if (isKnown) response.writeHead(304).end();
      else response.writeHead(200, { ETag: '"1"', "Last-Modified": lastModified }).end("BEGIN:VCALENDAR");
    });
    const first = await fetchIfChanged(url, LIMITS, { entityTag: "", lastModified: "" }, HERE);
    const validators = { entityTag: '"1"', lastModified };
    expect(first).toMatchObject({ value: { isUnchanged: false, validators } });
    expect(await fetchIfChanged(url, LIMITS, validators, HERE)).toEqual({ ok: true, value: { isUnchanged: true } });
    const stubborn = await serve((_request, response) => response.writeHead(304).end());
    expect(await fetchPublicFile(stubborn.url, LIMITS, HERE)).toEqual({ ok: false, refusal: "failed" });
    const odd = await serve((_request, response) => response.writeHead(200, { ETag: `"${"x".repeat(300)}"` }).end("a"));
    expect(await fetchIfChanged(odd.url, LIMITS, validators, HERE)).toMatchObject({
      value: { validators: { entityTag: "" } },
    });
  });

  it("is refused when it is large, once unpacked", async () => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(Buffer.alloc(5_000_000))),
    );
    expect(await fetchPublicFile(url, LIMITS, HERE)).toEqual({ ok: false, refusal: "too-large" });
  });

  it("is refused when it does not come to an end in time", async () => {
    const { url } = await serve((_request, response) => {
      response.write("a");
      const drip = setInterval(() => response.write("a"), 50);
      response.on("close", () => clearInterval(drip));
    });
    expect(await fetchPublicFile(url, { ...LIMITS, milliseconds: 400 }, HERE)).toEqual({
      ok: false,
      refusal: "too-slow",
    });
  });

  it("is refused when it leads in circles, is not there, or is damaged", async () => {
    const circle = await serve((_request, response) => response.writeHead(302, { Location: "/" }).end());
    expect(await fetchPublicFile(circle.url, LIMITS, HERE)).toEqual({ ok: false, refusal: "too-many-redirects" });
    expect(circle.asked()).toBe(4);
    const gone = await serve((_request, response) => response.writeHead(404).end());
    expect(await fetchPublicFile(gone.url, LIMITS, HERE)).toEqual({ ok: false, refusal: "failed" });
    const damaged = await serve((_request, response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end("x"),
    );
    expect(await fetchPublicFile(damaged.url, LIMITS, HERE)).toEqual({ ok: false, refusal: "unreachable" });
  });
});
