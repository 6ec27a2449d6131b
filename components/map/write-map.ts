import { writeFileSync } from "node:fs";
import { drawMap } from "./draw-map.ts";

// Draws public/map/routes.svg anew after a change here: `npx esbuild components/map/write-map.ts --bundle --platform=node | node -`.
writeFileSync("public/map/routes.svg", drawMap());
