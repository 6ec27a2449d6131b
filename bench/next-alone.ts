import { createServer } from "node:http";
import next from "next";

// Serves a build with the framework alone: DIR and PORT say which and where. Nothing of ours stands before it or after it,
// and nothing of ours is loaded with it.

const port = Number(process.env.PORT);
const app = next({ dev: false, dir: process.env.DIR ?? process.cwd(), hostname: "127.0.0.1", port });
await app.prepare();
createServer(app.getRequestHandler()).listen(port, "127.0.0.1", () => process.send?.("open"));
process.on("disconnect", () => process.exit());
