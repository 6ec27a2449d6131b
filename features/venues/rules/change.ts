export type VenueFacts = {
  name: string;
  address: string;
  city: string;
  countryCode: string;
  latitude: number | null;
  longitude: number | null;
};

/**
 * Whether readers would set out for another place: another name, address, city, country or position. Names in further
 * languages are translations, which nobody reads first; seats, time zone and how one gets in move nobody.
 */
export function changesPlace(before: VenueFacts, after: VenueFacts): boolean {
  const told = ({ name, address, city, countryCode, latitude, longitude }: VenueFacts) => [
    name,
    address,
    city,
    countryCode,
    latitude,
    longitude,
  ];
  return JSON.stringify(told(before)) !== JSON.stringify(told(after));
}
