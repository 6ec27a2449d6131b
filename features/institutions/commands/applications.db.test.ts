import { describe, expect, it } from "vitest";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import {
  createInstitution,
  createOffice,
  createRegisterEntry,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import {
  countApplications,
  getOfficeApplication,
  getOwnApplication,
  listApplications,
} from "../queries/applications.ts";
import type { ApplicationText } from "../schema.ts";
import { resubmitApplication, submitApplication } from "./applications.ts";
import { approveApplication, askApplicant, refuseApplication } from "./decisions.ts";

const MUSEUM: ApplicationText = {
  names: [
    { language: "kk", name: "Керуен мұражайы", about: "" },
    { language: "en", name: "Caravan Museum", about: "" },
  ],
  kind: "museum",
  countryCode: "KZ",
  city: "Almaty",
  website: "https://caravan-museum.example/",
  reason: "We would like to show our textiles.",
};

async function submit(viewer: Member, text: Partial<ApplicationText> = {}): Promise<string> {
  const outcome = await submitApplication(viewer, { ...MUSEUM, ...text });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}

const mails = () =>
  database().outbox.findMany({
    select: { template: true, recipient: true, locale: true },
    orderBy: { createdAt: "asc" },
  });

describe("applying", () => {
  it("puts the application before the office, in the language of its first name", async () => {
    const viewer = await createViewer();
    const id = await submit(viewer);
    expect(await getOwnApplication(viewer, id)).toMatchObject({ status: "pending", sourceLanguage: "kk", revision: 1 });
    const office = await createOffice();
    expect(await listApplications(office, "pending", "en")).toMatchObject([{ id, name: "Caravan Museum" }]);
    expect(await countApplications(office)).toEqual({ pending: 1, question: 0, approved: 0, refused: 0 });
  });

  it("makes one of a double click", async () => {
    const viewer = await createViewer();
    const outcomes = await Promise.all([1, 2, 3].map(() => submitApplication(viewer, MUSEUM)));
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.id)).size).toBe(1);
    expect(await database().application.count()).toBe(1);
  });

  it("is refused while five are open, for visitors it does not exist", async () => {
    const viewer = await createViewer();
    for (let number = 1; number <= 5; number++) await submit(viewer, { website: `https://museum-${number}.example/` });
    expect(await submitApplication(viewer, MUSEUM)).toEqual({ ok: false, refusal: "too-many-open" });
    await expect(submitApplication(ANONYMOUS, MUSEUM)).rejects.toThrow(NotFound);
  });

  it("can be changed by the applicant alone, on its newest state, until it is decided", async () => {
    const viewer = await createViewer();
    const stranger = await createViewer();
    const office = await createOffice();
    const id = await submit(viewer);
    const changed = { ...MUSEUM, city: "Taraz", names: [{ language: "en", name: "Caravan House", about: "" }] };
    await expect(resubmitApplication(stranger, id, 1, changed)).rejects.toThrow(NotFound);
    await expect(resubmitApplication(office, id, 1, changed)).rejects.toThrow(NotFound);
    await expect(resubmitApplication(viewer, "no id", 1, changed)).rejects.toThrow(NotFound);
    expect(await resubmitApplication(viewer, id, 1, changed)).toMatchObject({ ok: true });
    expect(await getOwnApplication(viewer, id)).toMatchObject({
      city: "Taraz",
      names: [{ language: "en", name: "Caravan House" }],
      revision: 2,
    });
    expect(await resubmitApplication(viewer, id, 1, MUSEUM)).toEqual({ ok: false, refusal: "stale-revision" });
    await refuseApplication(office, id, 2, "There is no such house.");
    expect(await resubmitApplication(viewer, id, 3, MUSEUM)).toEqual({ ok: false, refusal: "already-decided" });
  });

  it("is shown to nobody else", async () => {
    const id = await submit(await createViewer());
    const stranger = await createViewer();
    await expect(getOwnApplication(stranger, id)).rejects.toThrow(NotFound);
    await expect(getOfficeApplication(stranger, id)).rejects.toThrow(NotFound);
    await expect(listApplications(stranger, "pending", "en")).rejects.toThrow(NotFound);
    await expect(countApplications(ANONYMOUS)).rejects.toThrow(NotFound);
  });
});

describe("deciding", () => {
  it("admits the institution with its names, its first owner and a year's verification, and writes to the applicant", async () => {
    const viewer = await createViewer({ locale: "ru" });
    const office = await createOffice();
    const id = await submit(viewer);
    expect(await approveApplication(office, id, 1)).toMatchObject({ ok: true });
    const application = await getOwnApplication(viewer, id);
    expect(application).toMatchObject({ status: "approved", institution: { slug: "caravan-museum" } });
    const institution = await database().institution.findUniqueOrThrow({
      where: { slug: "caravan-museum" },
      select: {
        sourceLanguage: true,
        kind: true,
        names: { select: { language: true }, orderBy: { language: "asc" } },
        verifications: { select: { method: true, reviewerId: true } },
      },
    });
    expect(institution).toEqual({
      sourceLanguage: "kk",
      kind: "museum",
      names: [{ language: "en" }, { language: "kk" }],
      verifications: [{ method: "office_check", reviewerId: office.userId }],
    });
    expect((await viewerOf({ id: viewer.userId })).memberships).toMatchObject([
      { slug: "caravan-museum", role: "owner" },
    ]);
    expect(await mails()).toEqual([{ template: "application-approved", recipient: viewer.email, locale: "ru" }]);
    expect(
      await database().auditEntry.count({ where: { action: "application.approve", actorId: office.userId } }),
    ).toBe(1);
  });

  it("asks, takes the answer, and can still admit", async () => {
    const viewer = await createViewer();
    const office = await createOffice();
    const id = await submit(viewer);
    expect(await askApplicant(office, id, 1, "Who runs the museum?")).toMatchObject({ ok: true });
    expect(await getOwnApplication(viewer, id)).toMatchObject({
      status: "question",
      decisionNote: "Who runs the museum?",
    });
    expect(
      await resubmitApplication(viewer, id, 2, { ...MUSEUM, reason: "The city of Almaty runs it." }),
    ).toMatchObject({ ok: true });
    expect(await approveApplication(office, id, 2)).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await approveApplication(office, id, 3)).toMatchObject({ ok: true });
    expect((await mails()).map(({ template }) => template)).toEqual(["application-question", "application-approved"]);
  });

  it("refuses with a reason and founds nothing", async () => {
    const viewer = await createViewer();
    const office = await createOffice();
    const id = await submit(viewer);
    expect(await refuseApplication(office, id, 1, "There is no such museum.")).toMatchObject({ ok: true });
    expect(await getOwnApplication(viewer, id)).toMatchObject({
      status: "refused",
      decisionNote: "There is no such museum.",
    });
    expect(await database().institution.count()).toBe(0);
    expect(await approveApplication(office, id, 2)).toEqual({ ok: false, refusal: "already-decided" });
  });

  it("is for the office alone, and never about one's own", async () => {
    const viewer = await createViewer();
    const id = await submit(viewer);
    await expect(approveApplication(viewer, id, 1)).rejects.toThrow(NotFound);
    await expect(refuseApplication(await createViewer(), id, 1, "No reason.")).rejects.toThrow(NotFound);
    const office = await createOffice();
    const own = await submit(office, { website: "https://own.example/" });
    expect(await approveApplication(office, own, 1)).toEqual({ ok: false, refusal: "own-application" });
    expect(await getOfficeApplication(office, own)).toMatchObject({ mayDecide: false });
  });

  it("happens once when the whole office decides at the same moment", async () => {
    const id = await submit(await createViewer());
    const offices = await Promise.all(Array.from({ length: 6 }, () => createOffice()));
    const outcomes = await Promise.all(
      offices.map((office, index) =>
        index % 2 === 0
          ? approveApplication(office, id, 1)
          : refuseApplication(office, id, 1, "There is no such museum."),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "already-decided")).toHaveLength(5);
    expect(await database().institution.count()).toBeLessThanOrEqual(1);
    expect(await mails()).toHaveLength(1);
  });

  it("shows the office what the applicant resembles", async () => {
    const office = await createOffice();
    await createInstitution({ name: "CARAVAN MUSEUM", website: "https://elsewhere.example", slug: "caravan" });
    await createInstitution({ name: "Other", website: "https://www.caravan-museum.example/en", slug: "other" });
    await createInstitution({ name: "Third", website: "https://new-caravan-museum.example", slug: "third" });
    await createRegisterEntry({
      name: "Caravan University",
      searchName: "caravan museum",
      domains: ["silkroad.edu.cn"],
    });
    const viewer = await createViewer({ email: "a@si1kroad.edu.cn" });
    const application = await getOfficeApplication(office, await submit(viewer));
    expect(application.resemblances.map(({ source, name }) => `${source}: ${name}`).sort()).toEqual([
      "portal: CARAVAN MUSEUM",
      "portal: Other",
      "register: Caravan University",
    ]);
    expect(application.lookAlike).toEqual({ domain: "si1kroad.edu.cn", resembles: "silkroad.edu.cn" });
  });
});
