import { Pool } from "pg";

const kept = globalThis as { barePool?: Pool };

/** One connection pool, as everybody has. */
export function pool(): Pool {
  kept.barePool ??= new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  return kept.barePool;
}

export type Row = {
  id: string;
  code: string;
  title: string;
  summary: string;
  body: string;
  institution: string;
  city: string;
  country_code: string;
  starts_at: Date;
  ends_at: Date;
  capacity: number;
  taken: number;
};

const COLUMNS = `l.id, l.code, t.title, t.summary, t.body, n.name AS institution, l.city, l.country_code, s.starts_at, s.ends_at,
  p.capacity, p.taken`;
const TABLES = `listing l JOIN translation t ON t.listing_id = l.id AND t.language = l.source_language
  JOIN institution_name n ON n.institution_id = l.institution_id JOIN session s ON s.listing_id = l.id
  LEFT JOIN pool p ON p.listing_id = l.id`;

/** The next listings, in one query without a filter but the kind. */
export async function rows(limit: number): Promise<Row[]> {
  const { rows } = await pool().query<Row>(
    `SELECT ${COLUMNS} FROM ${TABLES} WHERE l.kind = 'lecture' AND l.status = 'published' AND l.starts_at > now()
     ORDER BY l.starts_at, l.id LIMIT $1`,
    [limit],
  );
  return rows;
}

export async function row(code: string): Promise<Row | undefined> {
  const { rows } = await pool().query<Row>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE l.code = $1`, [code]);
  return rows[0];
}
