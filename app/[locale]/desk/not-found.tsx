import { getLocale } from "next-intl/server";
import { NotFoundNotice } from "@/components/layout/not-found-notice.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";

export default async function NotFoundPage() {
  const locale = await getLocale();
  return (
    <PageFrame locale={locale}>
      <NotFoundNotice locale={locale} />
    </PageFrame>
  );
}
