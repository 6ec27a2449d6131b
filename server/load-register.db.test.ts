import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { loadRegister, parseRegister } from "./load-register.ts";

describe("the register of universities", () => {
  it("is loaded whole, once, and found by folded name and by domain", async () => {
    const written = await loadRegister();
    expect(written).toBeGreaterThan(10_000);
    expect(await database().registerEntry.count()).toBe(written);
    expect(await loadRegister()).toBe(0);
    const byName = await database().registerEntry.findFirst({
      where: { searchName: { contains: "universite francaise d" } },
      select: { countryCode: true },
    });
    expect(byName?.countryCode).toBe("EG");
    const byDomain = await database().registerDomain.findFirst({
      where: { domain: "ox.ac.uk" },
      select: { entry: { select: { name: true } } },
    });
    expect(byDomain?.entry.name).toBe("University of Oxford");
  });

  it("makes one entry of two lines with the same name and country, with the domains of both", () => {
    const entries = parseRegister(
      "name\tcountry\tdomains\tweb_page\nKeio University\tJP\tkeio.ac.jp\thttp://a\nKeio University\tJP\tKEIO.jp,keio.ac.jp\thttp://b\n",
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ webPage: "http://a", domains: ["keio.ac.jp", "keio.jp"] });
  });
});
