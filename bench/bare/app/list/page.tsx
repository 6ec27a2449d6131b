import { rows } from "../rows.ts";

export const dynamic = "force-dynamic";

export default async function List() {
  return (
    <main>
      <h1>Lectures</h1>
      <ul>
        {(await rows(24)).map((row) => (
          <li key={row.id}>
            <time dateTime={row.starts_at.toISOString()}>{row.starts_at.toLocaleString("en")}</time>
            <h2>
              <a href={`/listing/${row.code}`}>{row.title}</a>
            </h2>
            <p>
              {row.institution} · {row.city} · {row.country_code}
            </p>
            <p>{row.summary}</p>
            <p>{row.capacity - row.taken} places left</p>
            <img src={`/covers/${row.code}.svg`} alt="" width={480} height={300} />
          </li>
        ))}
      </ul>
    </main>
  );
}
