/** A place of the gazetteer that a form offers. Degrees north and east. */
export type OfferedPlace = { id: number; name: string; latitude: number; longitude: number };

/** The fields by which a form carries the places that it offers; none are chosen. */
export function offeredValues(places: readonly OfferedPlace[]): Record<string, string | string[]> {
  return {
    placeId: "",
    offered: places.map(({ id, name, latitude, longitude }) => [id, latitude, longitude, name].join(" ")),
  };
}

/** The places that a form was given to offer: the inverse of `offeredValues`. */
export function offeredIn(values: Record<string, string | string[]>): OfferedPlace[] {
  return [values.offered ?? []].flat().flatMap((line) => {
    const [, id, latitude, longitude, name] = /^(\d{1,10}) (-?[\d.]+) (-?[\d.]+) (.+)$/.exec(line) ?? [];
    return name === undefined
      ? []
      : [{ id: Number(id), name, latitude: Number(latitude), longitude: Number(longitude) }];
  });
}
