import { writeFileSync } from "node:fs";
import { drawMap } from "./draw-map.ts";
import { drawPlate } from "./draw-plate.ts";

// Draws the files of public/map anew after a change here: `npx esbuild components/map/write-map.ts --bundle --platform=node | node -`.
writeFileSync("public/map/routes.svg", drawMap());
for (const plate of ["old-world", "world"] as const) writeFileSync(`public/map/${plate}.svg`, drawPlate(plate));
