import { doneAtDoorsAction } from "@/features/check-in/actions/live.ts";
import { getDoorNews } from "@/features/check-in/queries/door-news.ts";
import { doneAtDoors, newsQuestion } from "@/features/check-in/schema.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";

type Context = { params: Promise<{ institution: string; id: string }> };

const HEADERS = { "Cache-Control": "private, no-store" };

/** Fifty scans with the longest codes are a quarter of it. */
const MOST_CHARACTERS = 100_000;

/** What is new at a door, for its page. Whoever may not have it is told that there is nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { institution: slug, id } = await params;
  const asked = newsQuestion.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return nothing();
  const { session, stamp, since } = asked.data;
  return answered(async () => {
    const viewer = await getViewer();
    const institution = await getDeskInstitution(viewer, slug);
    const known = since === undefined ? null : { stamp, since: new Date(since) };
    return getDoorNews(viewer, institution.id, id, session ?? null, known);
  });
}

/** What a device did at a door; proxy.ts has seen that it comes from the portal's own page. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { institution: slug, id } = await params;
  const text = await request.text();
  const done = text.length > MOST_CHARACTERS ? null : doneAtDoors.safeParse(parsed(text));
  if (!done?.success) return Response.json({ error: "These are no scans." }, { status: 400, headers: HEADERS });
  return answered(() => doneAtDoorsAction(slug, id, done.data));
}

async function answered(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: HEADERS });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return nothing();
    throw error;
  }
}

const nothing = () => new Response(null, { status: 404, headers: HEADERS });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
