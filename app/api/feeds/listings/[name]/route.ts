import { getPublishedCalendar } from "@/features/listings/queries/published-calendar.ts";
import { calendarResponse } from "../../calendar-response.ts";

/** `/api/feeds/listings/LEC-2026-0042.ics?locale=fr`: the dates of a listing for a calendar. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return calendarResponse(request, (await params).name, getPublishedCalendar);
}
