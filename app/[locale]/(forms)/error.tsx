"use client";

import { ErrorNotice } from "@/components/layout/error-notice.tsx";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return <ErrorNotice retry={reset} />;
}
