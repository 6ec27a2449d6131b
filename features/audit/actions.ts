import "server-only";
import { getViewer } from "@/lib/auth/current.ts";
import { exportAudit } from "./commands.ts";
import type { AuditFilter } from "./schema.ts";

/** The export that the browser asked for. Throws as `exportAudit`. */
export async function exportAuditAction(filter: AuditFilter): Promise<AsyncGenerator<string>> {
  return exportAudit(await getViewer(), filter);
}
