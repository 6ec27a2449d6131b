import { joinUniversity } from "./desk.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("an owner says where the university lies: typed without script, beyond bounds first, then by a press on the map", async ({
  page,
  signIn,
  anotherBrowser,
  expectAccessible,
}) => {
  await signIn("owner@hit.edu.cn");
  const slug = await joinUniversity(page, "Harbin");
  const data = async () => {
    await page.goto(`/en/institutions/${slug}`);
    return (await page.locator('script[type="application/ld+json"]').first().textContent()) ?? "";
  };
  expect(await data()).not.toContain('"geo"');
  await expect(page.getByRole("img", { name: "Map: Harbin · China" })).toBeVisible();
  await expect(page.getByText("Where the city is")).toBeVisible();

  const t = wording("ar");
  const plain = await anotherBrowser({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  await plain.goto(`/ar/desk/${slug}/profile`);
  const panel = plain.getByRole("region", { name: t("members.profile.position.title") });
  const latitude = panel.locator('[name="latitude"]');
  const longitude = panel.locator('[name="longitude"]');
  await expect(latitude).toHaveValue(/^45\.\d+$/); // the city's
  await latitude.fill("95");
  await longitude.fill("126,6");
  await panel.getByRole("button", { name: t("members.profile.position.save") }).click();
  await expect(latitude).toHaveAttribute("aria-invalid", "true");
  await expect(panel.getByText(t("errors.invalidLatitude"))).toBeVisible();
  await expect(latitude).toHaveValue("95");
  await expect(longitude).toHaveValue("126,6");
  await latitude.fill("٤٥٫٧٤");
  await panel.getByRole("button", { name: t("members.profile.position.save") }).click();
  await expect(panel.getByText(t("members.profile.position.isSaved"))).toBeVisible();
  await expect(latitude).toHaveValue("45.74");

  expect(await data()).toContain('"geo":{"@type":"GeoCoordinates","latitude":45.74,"longitude":126.6}');
  await expect(page.getByText("45.74° N, 126.6° E")).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/en/desk/${slug}/profile`);
  const own = page.getByRole("region", { name: "Place on the map" });
  const map = own.getByRole("group", { name: /^Map\. Press/ });
  await expect(map).toBeVisible();
  await expectAccessible(page);
  const before = await own.getByLabel("Longitude").inputValue();
  await map.click({ position: { x: 40, y: 60 } });
  const pressed = Number(await own.getByLabel("Longitude").inputValue());
  expect(pressed).toBeLessThan(Number(before) - 5);
  await map.press("ArrowRight");
  expect(Number(await own.getByLabel("Longitude").inputValue())).toBeGreaterThan(pressed);
  await own.getByRole("button", { name: "Back to the city" }).click();
  await expect(own.getByLabel("Latitude")).toHaveValue(/^45\.\d+$/);
  await own.getByLabel("Latitude").fill("");
  await own.getByLabel("Longitude").fill("");
  await own.getByRole("button", { name: "Save the place" }).click();
  await expect(own.getByText("The place is saved.")).toBeVisible();
  expect(await data()).not.toContain('"geo"');
});
