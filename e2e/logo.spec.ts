import sharp from "sharp";
import { joinUniversity } from "./desk.ts";
import { expect, test } from "./test.ts";

const NAME = "Shandong University";
const png = (colour: string) =>
  sharp({ create: { width: 512, height: 300, channels: 4, background: colour } })
    .png()
    .toBuffer();
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

test("without script an owner puts a logo on the page, replaces it and removes it; SVG is refused with a way on", async ({
  page,
  signIn,
  anotherBrowser,
  expectAccessible,
}) => {
  await signIn("owner@sdu.edu.cn");
  const slug = await joinUniversity(page, "Jinan");
  const plain = await anotherBrowser({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  await plain.goto(`/en/desk/${slug}/profile`);
  const panel = plain.getByRole("region", { name: "Logo" });
  await panel.getByLabel("Logo file").setInputFiles(file("logo.png", "image/png", Buffer.from("<svg></svg>")));
  await panel.getByRole("button", { name: "Put it on the page" }).click();
  await expect(panel.getByText("SVG files are not taken", { exact: false })).toBeVisible();
  await panel.getByLabel("Logo file").setInputFiles(file("logo.svg", "image/svg+xml", await png("#1f4a9c")));
  await panel.getByRole("button", { name: "Put it on the page" }).click();
  await expect(panel.getByText("The logo is on the page.")).toBeVisible();

  await page.goto(`/en/institutions/${slug}`);
  const logo = page.getByRole("img", { name: NAME });
  await expect(logo).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  // On a light plate by lamp light too: most logos are drawn for paper.
  await expect(logo.locator("..")).toHaveCSS("background-color", "rgb(253, 252, 249)");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  const first = (await logo.getAttribute("src")) ?? "";
  const answer = await page.request.get(first);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/webp"]);
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  expect(answer.headers()["content-security-policy"]).toBe("default-src 'none'; sandbox");
  expect(answer.headers()["cache-control"]).toMatch(/^public, .*immutable/);
  const data = await page.locator('script[type="application/ld+json"]').first().textContent();
  expect(data).toContain(first);
  await page.goto(`/en/institutions?q=${encodeURIComponent(NAME)}`);
  await expect(page.locator('main li img[src^="/logos/"]')).toHaveCount(1);

  await panel.getByLabel("Another logo file").setInputFiles(file("logo.png", "image/png", await png("#b3261e")));
  await panel.getByRole("button", { name: "Replace the logo" }).click();
  await expect(panel.getByText("The logo is on the page.")).toBeVisible();
  await page.goto(`/en/institutions/${slug}`);
  expect(await logo.getAttribute("src")).not.toBe(first);
  expect((await page.request.get(first)).status()).toBe(404);

  await panel.getByText("Remove the logo", { exact: true }).click();
  await panel.getByRole("button", { name: "Remove the logo now" }).click();
  await expect(panel.getByText("The logo is removed.")).toBeVisible();
  await page.reload();
  await expect(logo).toHaveCount(0);
});
