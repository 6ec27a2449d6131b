import { exportAuditAction } from "@/features/audit/actions.ts";
import { readAuditFilter } from "@/features/audit/schema.ts";
import { NotFound } from "@/lib/errors.ts";
import { csvResponse } from "@/lib/http/csv-response.ts";

/** What a filter finds in the audit log, as a file. Whoever is not of the office is told that there is nothing. */
export async function GET(request: Request): Promise<Response> {
  const filter = readAuditFilter(Object.fromEntries(new URL(request.url).searchParams));
  try {
    return csvResponse("audit", await exportAuditAction(filter));
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
