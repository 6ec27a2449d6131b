import { once } from "node:events";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Recorded = { path: string; status: number };

/** Stands between a client and the portal at `origin`, passes everything on and notes what was answered. */
export async function openRecorder(origin: string) {
  const { hostname, port, host } = new URL(origin);
  const recorded: Recorded[] = [];
  const server = createServer((request, response) => {
    const headers = { ...request.headers, host };
    const inquiry = ask({ hostname, port, path: request.url, method: request.method, headers }, (answer) => {
      recorded.push({ path: request.url ?? "", status: answer.statusCode ?? 0 });
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    request.pipe(inquiry);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    recorded,
    close() {
      server.closeAllConnections();
      return new Promise<void>((settle) => server.close(() => settle()));
    },
  };
}
