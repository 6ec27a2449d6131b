import sharp from "sharp";
import { pdf } from "@/tests/factories/documents.ts";
import { joinUniversity, postLecture } from "./desk.ts";
import { expect, test } from "./test.ts";

const document = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(bytes),
});

test("a document whose answer is lost on the way is sent again and stands there once; without script others follow, and readers save them", async ({
  page,
  signIn,
  anotherBrowser,
  expectAccessible,
}) => {
  await signIn("owner@nku.nankai.edu.cn");
  const slug = await joinUniversity(page, "Tianjin");
  const { id, code } = await postLecture(page, slug, { title: "Tea on the steppe" });
  const editor = `/en/desk/${slug}/listings/${id}`;

  // The server has it, but its answer never arrives: twice.
  await page.addInitScript(() => {
    const real = window.fetch;
    let lost = 0;
    window.fetch = async (...sent) => {
      const answer = await real(...sent);
      if (sent[1]?.method === "POST" && sent[1].body instanceof FormData && lost++ < 2)
        throw new TypeError("Failed to fetch");
      return answer;
    };
  });
  await page.goto(editor);
  await page.locator("summary", { hasText: "Add a document" }).click();
  await page.getByLabel("Document file").setInputFiles(document("programme.exe", pdf("Programme")));
  await page.getByLabel("Title of the document").fill("Programme of the day");
  await page.getByRole("button", { name: "Put the document on the listing" }).click();
  await expect(page.getByText("It is being sent again", { exact: false })).toBeVisible();
  await expect(page.getByText("The document is on the listing.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Programme of the day" })).toHaveCount(1);
  await expectAccessible(page);

  const plain = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await plain.goto(editor);
  await plain.locator("summary", { hasText: "Add a document" }).click();
  const form = plain
    .locator("form")
    .filter({ has: plain.getByLabel("Title of the document") })
    .last();
  await form.getByLabel("Document file").setInputFiles(document("page.pdf", new TextEncoder().encode("<html>")));
  await form.getByLabel("Title of the document").fill("Список чтения");
  await form.getByLabel("Language it is in").selectOption("ru");
  await form.getByRole("button", { name: "Put the document on the listing" }).click();
  await expect(plain.getByText("This is not a PDF, docx", { exact: false })).toBeAttached();
  await expect(form.getByLabel("Title of the document")).toHaveValue("Список чтения");
  await plain.locator("summary", { hasText: "Add a document" }).click();
  await form.getByLabel("Document file").setInputFiles(document("список.pdf", pdf("list")));
  await form.getByRole("button", { name: "Put the document on the listing" }).click();
  await expect(plain.getByText("The document is on the listing.")).toBeVisible();

  await plain.locator("summary", { hasText: "Put it on the listing" }).click();
  const photograph = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#a06030" } })
    .jpeg()
    .toBuffer();
  await plain.getByLabel("Picture file").setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: photograph });
  await plain.getByLabel("What the picture shows").last().fill("A caravan at a well");
  await plain.getByRole("button", { name: "Put it on the listing" }).click();
  await expect(plain.getByText("The picture is on the listing.")).toBeVisible();
  await plain.locator("summary", { hasText: "What must be seen" }).click();
  await plain.getByLabel("From the left edge, %").fill("20");
  await plain.getByLabel("From the top edge, %").fill("75");
  await plain.getByRole("button", { name: "Keep this point" }).click();
  await expect(plain.getByText("Cards show this part from now on.", { exact: false })).toBeVisible();

  await page.goto(`/en/listings/${code}`);
  await expect(page.getByRole("img", { name: "A caravan at a well" })).toHaveCSS("object-position", "20% 75%");
  const documents = page.getByRole("region", { name: "Documents" });
  await expect(documents.getByRole("listitem")).toHaveText([
    /Programme of the day.*PDF.*1 kB.*English/,
    /Список чтения.*Russian/,
  ]);
  const address = (await documents.getByRole("link", { name: "Список чтения" }).getAttribute("href")) ?? "";
  const visitor = await anotherBrowser();
  const answer = await visitor.request.get(address);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="______.pdf"; filename*=UTF-8''${encodeURIComponent("список.pdf")}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "public, no-cache",
  });
  expect(Buffer.from(await answer.body())).toEqual(Buffer.from(pdf("list")));
  expect((await visitor.request.get(`${address}0`)).status()).toBe(404);
});
