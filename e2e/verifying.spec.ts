import { joinUniversity } from "./desk.ts";
import { choose, expectFocusKept, press, write } from "./keyboard.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const EMAIL = "owner@zju.edu.cn";

test("by keyboard alone an owner shows an entry in a register, appeals against a refusal, takes it back, shows it again and is verified", async ({
  page,
  signIn,
  asSample,
  expectAccessible,
}) => {
  await signIn(EMAIL);
  const slug = await joinUniversity(page, "Hangzhou");
  await page.goto(`/en/desk/${slug}`);
  await press(page.getByRole("link", { name: "Verification", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "Verification" })).toBeVisible();
  const form = page.getByRole("region", { name: "Show an entry in a public register" });
  await choose(form.getByRole("combobox", { name: "Register", exact: true }), "ror");
  await write(form.getByRole("textbox", { name: "Number" }), "https://ror.org/00a2xv885");
  await write(form.getByRole("textbox", { name: "Anything the office should know" }), "The entry has our former name.");
  await press(form.getByRole("button", { name: "Show the office" }));
  await expect(form.getByText("This is not a number of that register", { exact: false })).toBeVisible();
  await expect(form.getByRole("textbox", { name: "Number" })).toHaveValue("https://ror.org/00a2xv885");
  await expect(form.getByRole("combobox", { name: "Register", exact: true })).toHaveValue("ror");
  await write(form.getByRole("textbox", { name: "Number" }), "https://ror.org/00a2xv884");
  await press(form.getByRole("button", { name: "Show the office" }));
  await expect(page.getByText("00a2xv884")).toBeVisible();
  await expect(page.getByText("With the office")).toBeVisible();
  await expect(page.getByText("A number waits for the office.", { exact: false })).toBeVisible();
  await expectAccessible(page);

  const office = await asSample("office");
  await office.goto("/en/office?kind=evidence");
  await press(office.getByRole("table", { name: "Queue" }).getByRole("link", { name: "Zhejiang University" }));
  await expect(office.getByText("The entry has our former name.")).toBeVisible();
  await expectAccessible(office);
  await press(office.getByText("Refuse", { exact: true }));
  await write(office.getByRole("textbox", { name: "Reason" }), "The entry names another university.");
  await press(office.getByRole("button", { name: "Refuse for this reason" }));
  await expect(office.getByText("refused it on", { exact: false })).toBeVisible();
  await expectFocusKept(office);

  const refused = await waitForMail(EMAIL, /The entry names another university\./);
  await page.goto(linkIn(refused, "/verification"));
  await press(page.getByText("Appeal", { exact: true }));
  await write(
    page.getByRole("textbox", { name: "Why the office should look again" }),
    "Both names stand in the entry.",
  );
  await press(page.getByRole("button", { name: "Send the appeal" }));
  await expect(page.getByText("Your appeal")).toBeVisible();
  await expectFocusKept(page);

  await office.reload();
  await expect(office.getByText("This is an appeal against your own refusal.", { exact: false })).toBeVisible();
  await expect(office.getByRole("button", { name: "In order", exact: false })).toHaveCount(0);
  await press(page.getByText("Take it back", { exact: true }));
  await press(page.getByRole("button", { name: "Take it back now" }));
  await expect(page.getByText("Taken back")).toBeVisible();

  // Shown once more it is new, and the same member of the office may look at it.
  const again = page.getByRole("region", { name: "Show an entry in a public register" });
  await choose(again.getByRole("combobox", { name: "Register", exact: true }), "ror");
  await write(again.getByRole("textbox", { name: "Number" }), "00a2xv884");
  await press(again.getByRole("button", { name: "Show the office" }));
  await expect(page.getByText("With the office")).toBeVisible();
  await expectFocusKept(page);
  await office.goto("/ar/office?kind=evidence");
  const t = wording("ar");
  await press(
    office.getByRole("table", { name: t("office.queue.table") }).getByRole("link", { name: "Zhejiang University" }),
  );
  const checked = office.getByRole("textbox", { name: t("office.evidence.checked") });
  await expect(checked).toBeVisible();
  await expectAccessible(office);
  await write(checked, "Read on 28 November, both names.");
  await press(office.getByRole("button", { name: t("office.evidence.accept") }));
  await expect(office.getByText(t("office.evidence.shownBy"))).toBeVisible();
  await expectFocusKept(office);
  await waitForMail(EMAIL, /Zhejiang University is verified/);
  await page.reload();
  await expect(page.getByText("In order", { exact: true })).toBeVisible();
  await page.goto(`/en/institutions/${slug}`);
  await expect(page.getByText("By its entry in a public register", { exact: false })).toBeVisible();
  await expect(page.getByRole("link", { name: "ROR 00a2xv884" })).toBeVisible();
});
