import "server-only";
import { type LookupAddress, type LookupAllOptions, lookup as resolveName } from "node:dns";
import { type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { type Outcome, refused, succeeded } from "../outcome.ts";
import { isPublicIp } from "./public-ip.ts";

/**
 * `not-public`: it leads to this machine or a network around it, or to a port that serves no pages. `unreachable`: nobody answers there.
 * `failed`: an error is answered. `too-slow`, `too-large`, `too-many-redirects`.
 */
export type FetchRefusal = "not-public" | "unreachable" | "failed" | "too-slow" | "too-large" | "too-many-redirects";

/** Where a connection may go. Only tests, which serve on their own machine, give another. */
export type Guard = { mayReach(ip: string): boolean; mayUse(port: number): boolean };

const PUBLIC: Guard = { mayReach: isPublicIp, mayUse: (port) => [80, 443, 8080, 8443].includes(port) };

export type FetchLimits = { bytes: number; milliseconds: number };

/** What a server says of a file so that it can be asked whether that has changed (RFC 9110, 13.1): empty where it says nothing. */
export type Validators = { entityTag: string; lastModified: string };

/** `isUnchanged`: the server says that it still is what the validators tell of, and sends nothing. */
export type FetchedIfChanged =
  | { isUnchanged: true }
  | { isUnchanged: false; bytes: Uint8Array<ArrayBuffer>; address: string; validators: Validators };

const NO_VALIDATORS: Validators = { entityTag: "", lastModified: "" };
/** What is kept of a server's words, and sent back to it: printable signs, and not many. */
const KEPT_VALIDATOR = /^[\x20-\x7e]{1,200}$/;
const MOST_REDIRECTS = 3;

class NotPublic extends Error {}
class TooLarge extends Error {}

/**
 * Fetches what lies at an address that somebody has typed, and never anything that only this machine can reach. The names are resolved at
 * the moment of connecting and the connection goes to what was checked, so that a name that changes its mind in between (DNS rebinding)
 * gains nothing; redirects are followed by hand, each checked anew. Sends no cookies. The size counts after decompression.
 */
export async function fetchPublicFile(
  address: string,
  limits: FetchLimits,
  guard: Guard = PUBLIC,
): Promise<Outcome<FetchRefusal, { bytes: Uint8Array<ArrayBuffer>; address: string }>> {
  const fetched = await fetchIfChanged(address, limits, NO_VALIDATORS, guard);
  if (!fetched.ok) return fetched;
  // Nobody asked whether it has changed: a server that says so is mistaken.
  return fetched.value.isUnchanged ? refused("failed") : succeeded(fetched.value);
}

/** `fetchPublicFile`, but only when it is no longer what `known` tells of. */
export async function fetchIfChanged(
  address: string,
  limits: FetchLimits,
  known: Validators,
  guard: Guard = PUBLIC,
): Promise<Outcome<FetchRefusal, FetchedIfChanged>> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let target = address;
  try {
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const answer = await ask(target, guard, signal, known);
      const status = answer.statusCode ?? 0;
      const { location } = answer.headers;
      if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, target)) {
        answer.destroy();
        target = new URL(location, target).href;
        continue;
      }
      if (status === 304 && (known.entityTag !== "" || known.lastModified !== "")) {
        answer.destroy();
        return succeeded({ isUnchanged: true });
      }
      if (status !== 200) {
        answer.destroy();
        return refused("failed");
      }
      const validators = {
        entityTag: keptValidator(answer.headers.etag),
        lastModified: keptValidator(answer.headers["last-modified"]),
      };
      const bytes = await readBody(answer, limits.bytes, signal);
      return succeeded({ isUnchanged: false, bytes, address: target, validators });
    }
    return refused("too-many-redirects");
  } catch (error) {
    if (signal.aborted) return refused("too-slow");
    if (error instanceof NotPublic) return refused("not-public");
    return refused(error instanceof TooLarge ? "too-large" : "unreachable");
  }
}

function keptValidator(text: string | undefined): string {
  return text !== undefined && KEPT_VALIDATOR.test(text) ? text : "";
}

function ask(address: string, guard: Guard, signal: AbortSignal, known: Validators): Promise<IncomingMessage> {
  const { protocol, hostname, port, username, password } = new URL(address);
  const isSecure = protocol === "https:";
  const host = hostname.replace(/^\[|\]$/g, "");
  const isRight = (isSecure || protocol === "http:") && username === "" && password === "";
  if (!isRight || !guard.mayUse(Number(port || (isSecure ? 443 : 80)))) throw new NotPublic();
  // An address in numbers is connected to without being looked up.
  if (isIP(host) !== 0 && !guard.mayReach(host)) throw new NotPublic();
  const headers = {
    Accept: "text/calendar, application/json, text/csv, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate, br",
    ...(known.entityTag === "" ? {} : { "If-None-Match": known.entityTag }),
    ...(known.lastModified === "" ? {} : { "If-Modified-Since": known.lastModified }),
  };
  return new Promise((settle, fail) => {
    const asked = (isSecure ? requestSecure : requestPlain)(
      address,
      { lookup: checkedLookup(guard), agent: false, signal, headers },
      settle,
    );
    asked.on("error", fail);
    asked.end();
  });
}

type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/** Resolves a name only when all its addresses may be reached: one among them that may not is a trap. Only tests give another `resolve`. */
export function checkedLookup(guard: Guard, resolve: Resolve = resolveName): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, []);
      const [first] = found;
      if (!first || found.some(({ address }) => !guard.mayReach(address))) return answer(new NotPublic(), []);
      if (options.all) return answer(null, found);
      return answer(null, first.address, first.family);
    });
  };
}

async function readBody(answer: IncomingMessage, most: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const packing = answer.headers["content-encoding"]?.toLowerCase();
  const unpacker =
    packing === "gzip" || packing === "x-gzip"
      ? createGunzip()
      : packing === "deflate"
        ? createInflate()
        : packing === "br"
          ? createBrotliDecompress()
          : null;
  const body = unpacker ? answer.pipe(unpacker) : answer;
  if (unpacker) answer.on("error", (error) => unpacker.destroy(error));
  const stop = () => body.destroy(new Error("too slow"));
  signal.addEventListener("abort", stop, { once: true });
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) throw new TooLarge();
      parts.push(part);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    answer.destroy();
  }
  return new Uint8Array(Buffer.concat(parts));
}
