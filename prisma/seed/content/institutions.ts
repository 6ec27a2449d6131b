import { BELT_INSTITUTIONS } from "./institutions/belt.ts";
import { CHINA_INSTITUTIONS } from "./institutions/china.ts";
import { ROAD_INSTITUTIONS } from "./institutions/road.ts";
import type { SampleInstitution } from "./shape.ts";

/** Every one of them is invented: none stands in the register of universities, which a test makes sure of. */
export const INSTITUTIONS = {
  ...CHINA_INSTITUTIONS,
  ...BELT_INSTITUTIONS,
  ...ROAD_INSTITUTIONS,
} satisfies Record<string, SampleInstitution>;

export type InstitutionKey = keyof typeof INSTITUTIONS;
