import { getLocale } from "next-intl/server";
import { NotFoundNotice } from "@/components/layout/not-found-notice.tsx";

/**
 * Stands in for what is not there until the server puts the page of [...missing] in its place (server/stand-in.ts). The
 * framework draws it along with every public page, seen or not, so it has no frame around it.
 */
export default async function PublicNotFound() {
  return <NotFoundNotice locale={await getLocale()} />;
}
