import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CheckboxGroupField, RadioGroupField } from "./radio-group-field.tsx";

const field = { name: "reason", label: "Reason", id: "reason", options: [{ value: "one", label: "One" }] };
const WRONG = /<(\w+)[^>]*aria-invalid="true"/g;

describe("a group of choices with an error", () => {
  it("of which one is chosen is wrong itself, and says why", () => {
    const html = renderToStaticMarkup(createElement(RadioGroupField, { ...field, error: "Choose one." }));
    expect([...html.matchAll(WRONG)].map(([, name]) => name)).toEqual(["fieldset"]);
    expect(html).toMatch(/<fieldset[^>]*role="radiogroup"[^>]*aria-describedby="reason-error"/);
    expect(html).toContain('id="reason-error"');
  });

  it("of which any number is chosen is wrong in each of them", () => {
    const html = renderToStaticMarkup(createElement(CheckboxGroupField, { ...field, error: "Choose one." }));
    expect([...html.matchAll(WRONG)].map(([, name]) => name)).toEqual(["input"]);
    expect(html).not.toContain("radiogroup");
  });

  it("is not wrong without one", () => {
    expect(renderToStaticMarkup(createElement(RadioGroupField, field))).not.toContain("aria-invalid");
    expect(renderToStaticMarkup(createElement(CheckboxGroupField, field))).not.toContain("aria-invalid");
  });
});
