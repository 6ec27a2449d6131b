/**
 * The style sheet stands inside public pages, and must pass the checker of HTML there, which does not know `@property`.
 * Tailwind writes beside those rules what browsers without them need: the same values set on each element. That is kept
 * for all browsers, and the rules are left out.
 */
const withoutRegisteredProperties = {
  postcssPlugin: "without-registered-properties",
  OnceExit(root) {
    root.walkAtRules("property", (rule) => {
      rule.remove();
    });
    root.walkAtRules("layer", (layer) => {
      if (layer.params !== "properties") return;
      for (const only of layer.nodes?.filter(({ name }) => name === "supports") ?? []) only.replaceWith(only.nodes);
    });
  },
};

export default { plugins: ["@tailwindcss/postcss", withoutRegisteredProperties] };
