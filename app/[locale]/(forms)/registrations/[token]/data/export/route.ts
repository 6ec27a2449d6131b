import { exportResponse } from "@/features/privacy/actions/export.ts";
import { isLocale } from "@/lib/i18n/locales.ts";

type Context = { params: Promise<{ locale: string; token: string }> };

/** All that is held about whoever registered, as a file to keep. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return exportResponse({ locale, token });
}
