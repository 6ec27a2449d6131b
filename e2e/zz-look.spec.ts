import { test } from "./test.ts";

test("look", async ({ asSample }) => {
  const page = await asSample("staff");
  for (const l of ["en", "ar"]) {
    await page.goto(`/${l}/desk/nanhai-silk-road-university/listings?kind=lecture&status=published`);
    const path = await page.getByRole("table").getByRole("rowheader").first().getByRole("link").getAttribute("href");
    for (const w of [1280, 390]) {
      await page.setViewportSize({ width: w, height: 900 });
      await page.goto(`${path}/places`);
      await page.screenshot({ path: `/tmp/look-places-${l}-${w}.png`, fullPage: true });
    }
  }
});
