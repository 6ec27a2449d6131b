import { getPublishedSessionCalendar } from "@/features/listings/queries/published-calendar.ts";
import { calendarResponse } from "../../calendar-response.ts";

/** `/api/feeds/sessions/{id}.ics?locale=fr`: one session for a calendar. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return calendarResponse(request, (await params).name, getPublishedSessionCalendar);
}
