import { templateOf } from "@/features/imports/rules/template.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { kindFromPath } from "@/features/listings/rules/kinds.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";
import { csvFile } from "@/lib/http/csv-response.ts";

type Context = { params: Promise<{ institution: string; kind: string }> };

/** The table of a kind to be filled in, for those who work at the desk. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { institution, kind: path } = await params;
  const kind = kindFromPath(path);
  if (!kind) return new Response(null, { status: 404 });
  try {
    await getDeskInstitution(await getViewer(), institution);
    return csvFile(`${path}-template`, templateOf(kind));
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
