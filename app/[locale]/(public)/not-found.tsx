import { getLocale } from "next-intl/server";
import { NotFoundNotice } from "@/components/layout/not-found-notice.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";

/** What is hidden, was never there, or has another address: as in [...missing], which the server sends instead. */
export default async function PublicNotFound() {
  const locale = await getLocale();
  return (
    <PageFrame locale={locale}>
      <NotFoundNotice locale={locale} />
    </PageFrame>
  );
}
