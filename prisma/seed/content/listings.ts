import { BELT_BRIEFS } from "./briefs/belt.ts";
import { ROAD_BRIEFS } from "./briefs/road.ts";
import { BELT_CENTRAL_EXHIBITIONS } from "./exhibitions/belt-central.ts";
import { BELT_NORTH_EXHIBITIONS } from "./exhibitions/belt-north.ts";
import { BELT_SOUTH_EXHIBITIONS } from "./exhibitions/belt-south.ts";
import { ROAD_SOUTH_EXHIBITIONS } from "./exhibitions/road-south.ts";
import { ROAD_WEST_EXHIBITIONS } from "./exhibitions/road-west.ts";
import { BELT_CENTRAL_LECTURES } from "./lectures/belt-central.ts";
import { BELT_NORTH_LECTURES } from "./lectures/belt-north.ts";
import { BELT_SOUTH_LECTURES } from "./lectures/belt-south.ts";
import { ROAD_SOUTH_LECTURES } from "./lectures/road-south.ts";
import { ROAD_WEST_FROM_GUANGDONG_LECTURES } from "./lectures/road-west-from-guangdong.ts";
import { ROAD_WEST_FROM_HARBOURS_LECTURES } from "./lectures/road-west-from-harbours.ts";
import { BELT_OPPORTUNITIES } from "./opportunities/belt.ts";
import { ROAD_OPPORTUNITIES } from "./opportunities/road.ts";
import { BELT_PROGRAMMES } from "./programmes/belt.ts";
import { ROAD_PROGRAMMES } from "./programmes/road.ts";
import { BELT_PROJECTS } from "./projects/belt.ts";
import { ROAD_PROJECTS } from "./projects/road.ts";
import type { SampleListing } from "./shape.ts";

export const SAMPLE_LISTINGS: SampleListing[] = [
  ...BELT_CENTRAL_EXHIBITIONS,
  ...BELT_NORTH_EXHIBITIONS,
  ...BELT_SOUTH_EXHIBITIONS,
  ...ROAD_SOUTH_EXHIBITIONS,
  ...ROAD_WEST_EXHIBITIONS,
  ...BELT_CENTRAL_LECTURES,
  ...BELT_NORTH_LECTURES,
  ...BELT_SOUTH_LECTURES,
  ...ROAD_SOUTH_LECTURES,
  ...ROAD_WEST_FROM_GUANGDONG_LECTURES,
  ...ROAD_WEST_FROM_HARBOURS_LECTURES,
  ...BELT_PROGRAMMES,
  ...ROAD_PROGRAMMES,
  ...BELT_PROJECTS,
  ...ROAD_PROJECTS,
  ...BELT_OPPORTUNITIES,
  ...ROAD_OPPORTUNITIES,
  ...BELT_BRIEFS,
  ...ROAD_BRIEFS,
];
