import { getLocale } from "next-intl/server";
import { NotFoundNotice } from "@/components/layout/not-found-notice.tsx";

export default async function NotFoundPage() {
  return <NotFoundNotice locale={await getLocale()} />;
}
