"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button.tsx";

/** What stands where a page could not be made. Nothing of the error itself is told: it may hold what is private. */
export function ErrorNotice({ retry }: { retry: () => void }) {
  const t = useTranslations("failure");
  return (
    <div className="page py-16" role="alert">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-measure text-ink-soft">{t("why")}</p>
      <p className="mt-8">
        <Button type="button" onClick={retry}>
          {t("retry")}
        </Button>
      </p>
    </div>
  );
}
