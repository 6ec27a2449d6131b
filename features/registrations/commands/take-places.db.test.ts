import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { addDays, dateInZone } from "@/lib/time/day.ts";
import {
  createListingWithPool,
  createRegistration,
  individualInput,
  makeProgramme,
  poolState,
} from "@/tests/factories/registrations.ts";
import { listOpenListings } from "../queries/delegations.ts";
import { getPublishedRegisterPage } from "../queries/register-page.ts";
import { withdrawRegistrationAtDesk } from "./decide.ts";
import { registerPeople } from "./register-people.ts";

const close = () => database().registrationTerms.updateMany({ data: { closesAt: new Date(Date.now() - 3_600_000) } });
/** What the person is told, without how the registration came about. */
function registered(outcome: Awaited<ReturnType<typeof registerPeople>>) {
  if (!outcome.ok) return undefined;
  const { origin: _, ...receipt } = outcome.value;
  return receipt;
}

describe("taking places", () => {
  it("does not tell after closing who is registered, except to whom the form belongs", async () => {
    const listing = await createListingWithPool();
    const input = individualInput({ email: "secret@mail.example" });
    const first = await registerPeople(ANONYMOUS, listing.code, "en", input);
    await close();
    const asked = individualInput({ email: "secret@mail.example" });
    expect(await registerPeople(ANONYMOUS, listing.code, "en", asked)).toEqual({ ok: false, refusal: "closed" });
    expect(await database().outbox.count({ where: { template: "registration-link" } })).toBe(0);
    expect(registered(await registerPeople(ANONYMOUS, listing.code, "en", input))).toEqual(registered(first));
  });

  it("refuses a form from the history whose registration is settled, with the rule that holds now", async () => {
    const listing = await createListingWithPool();
    const input = individualInput();
    const first = registered(await registerPeople(ANONYMOUS, listing.code, "en", input));
    await withdrawRegistrationAtDesk(listing.desk, first?.registrationId ?? "", "asked by telephone");
    const back = () => registerPeople(ANONYMOUS, listing.code, "en", input);
    expect(await back()).toEqual({ ok: false, refusal: "form-used" });
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 0 });
    const anew = registered(
      await registerPeople(ANONYMOUS, listing.code, "en", individualInput({ email: input.email })),
    );
    expect(registered(await back())).toEqual(anew);
    await withdrawRegistrationAtDesk(listing.desk, anew?.registrationId ?? "", "asked by telephone");
    await close();
    expect(await back()).toEqual({ ok: false, refusal: "closed" });
  });

  it("for a programme ends with the deadline of its last intake, for everybody who asks", async () => {
    const today = dateInZone(new Date(), "Asia/Shanghai");
    const open = await createListingWithPool({ places: 1 });
    await makeProgramme(open, [addDays(today, -30), today]);
    const over = await createListingWithPool({ places: 1 });
    const held = await createRegistration(over);
    await createRegistration(over, { status: "waitlisted" });
    await makeProgramme(over, [addDays(today, -30), addDays(today, -1)]);
    expect(await registerPeople(ANONYMOUS, open.code, "en", individualInput())).toMatchObject({ ok: true });
    expect(await registerPeople(ANONYMOUS, over.code, "en", individualInput())).toEqual({
      ok: false,
      refusal: "ended",
    });
    expect(await getPublishedRegisterPage(open.code, "en")).toMatchObject({ refusal: null });
    expect(await getPublishedRegisterPage(over.code, "en")).toMatchObject({ refusal: "ended" });
    const offered = await listOpenListings(open.desk, open.institutionId, "", "en");
    expect(offered.map(({ code }) => code)).toEqual([open.code]);
    await withdrawRegistrationAtDesk(over.desk, held.id, "cannot come");
    expect(await poolState(over.poolId)).toMatchObject({ taken: 0, waiting: [1] });
  });
});
