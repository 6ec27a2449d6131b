import { rows } from "../rows.ts";

export const dynamic = "force-dynamic";

const stamp = (at: Date) => `${at.toISOString().replace(/[-:]|\.\d+/g, "")}`;

export async function GET(): Promise<Response> {
  const events = (await rows(30)).flatMap((row) => [
    "BEGIN:VEVENT",
    `UID:${row.id}`,
    `DTSTAMP:${stamp(row.starts_at)}`,
    `DTSTART:${stamp(row.starts_at)}`,
    `DTEND:${stamp(row.ends_at)}`,
    `SUMMARY:${row.title}`,
    `DESCRIPTION:${row.summary}`,
    `LOCATION:${row.city}`,
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//bare//EN", ...events, "END:VCALENDAR", ""];
  return new Response(lines.join("\r\n"), { headers: { "Content-Type": "text/calendar" } });
}
