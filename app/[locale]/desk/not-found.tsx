import { getLocale } from "next-intl/server";
import { NotFoundNotice } from "@/components/layout/not-found-notice.tsx";

/** Drawn along with every page of the desk and sent as the page of [...missing]: see (public)/not-found.tsx. */
export default async function NotFoundPage() {
  return <NotFoundNotice locale={await getLocale()} />;
}
