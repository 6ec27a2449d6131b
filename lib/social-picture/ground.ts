/**
 * What lies between the ground and the words: shadow in the deep colour of the route, so that porcelain-white words stand
 * on it whatever is below; an uploaded picture may be as bright as it likes.
 */
export function groundSvg(deep: string, isPicture: boolean): string {
  const [above, middle] = isPicture ? [0.84, 0.3] : [0.82, 0.08];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">` +
    `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1">` +
    `<stop offset="0" stop-color="${deep}" stop-opacity="${above}"/>` +
    `<stop offset=".1" stop-color="${deep}" stop-opacity="${above * 0.85}"/>` +
    `<stop offset=".27" stop-color="${deep}" stop-opacity="${middle}"/>` +
    `<stop offset=".56" stop-color="${deep}" stop-opacity=".82"/>` +
    `<stop offset="1" stop-color="${deep}" stop-opacity=".97"/>` +
    `</linearGradient></defs><rect width="1200" height="630" fill="url(#s)"/></svg>`
  );
}
