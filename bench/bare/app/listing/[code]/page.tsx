import { row } from "../../rows.ts";

export const dynamic = "force-dynamic";

export default async function Listing({ params }: { params: Promise<{ code: string }> }) {
  const found = await row((await params).code);
  if (!found) return null;
  return (
    <main>
      <h1>{found.title}</h1>
      <p>
        {found.institution} · {found.city} · {found.country_code}
      </p>
      <p>
        <time dateTime={found.starts_at.toISOString()}>{found.starts_at.toLocaleString("en")}</time> –{" "}
        {found.ends_at.toLocaleString("en")}
      </p>
      <p>
        {found.capacity - found.taken} of {found.capacity} places left
      </p>
      <p>{found.summary}</p>
      {found.body.split("\n\n").map((paragraph, place) => (
        <p key={place}>{paragraph}</p>
      ))}
    </main>
  );
}
