import { NotFound } from "@/lib/errors.ts";
import { textFile } from "@/lib/http/text-file.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";

const MAX_AGE_SECONDS = 300;

/** Answers `{name}.ics` in the language that `?locale=` names; 404 for anything that is not public. */
export async function calendarResponse(
  request: Request,
  fileName: string,
  read: (name: string, locale?: Locale) => Promise<string>,
): Promise<Response> {
  const name = /^(.+)\.ics$/.exec(fileName)?.[1];
  const { pathname, searchParams } = new URL(request.url);
  const asked = searchParams.get("locale") ?? undefined;
  const locale = isLocale(asked) ? asked : undefined;
  try {
    if (!name) throw new NotFound();
    return textFile(request, await read(name, locale), {
      address: `${pathname}?locale=${locale ?? ""}`,
      contentType: "text/calendar; charset=utf-8",
      fileName,
      maxAge: MAX_AGE_SECONDS,
      now: new Date(),
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
