import type { Crop } from "./crop.ts";
import { PLATE_SIZES, type Plate } from "./plates.ts";
import { positionOn, stageStyle } from "./stage.ts";

/** Land and one point on it, as a part of a plate; for the frame `map-plate`, which keeps it from running over. */
export function PointStage({
  plate,
  crop,
  point,
}: {
  plate: Plate;
  crop: Crop;
  point: { x: number; y: number } | null;
}) {
  const { width, height } = PLATE_SIZES[plate];
  return (
    <div className="map-stage" style={stageStyle(plate, crop)}>
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="map-drawing">
        <use href={`/map/${plate}.svg#grid`} className="map-grid" />
        <use href={`/map/${plate}.svg#land`} className="map-land" />
      </svg>
      {point ? <span aria-hidden="true" className="map-pin" style={positionOn(plate, point)} /> : null}
    </div>
  );
}
