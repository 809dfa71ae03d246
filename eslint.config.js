import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "cdk.out",
      "dist",
      ".local",
      "node_modules",
      "*.config.js",
      ".dependency-cruiser.js",
    ],
  },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Inside the edges types are trusted, so nothing is cast; `as const` stays.
      "@typescript-eslint/consistent-type-assertions": [
        "error",
        { assertionStyle: "never" },
      ],
      // `{ secret, ...rest }` is how a field is left out.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true },
      ],
      // A code that is added to a list has to be thought of at each switch over it; what stands under `default` is not.
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
    },
  },
  {
    files: ["test/**"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // On a busy machine a time says nothing of the code; the bench holds it to a floor of the same run.
    files: ["test/**/*.test.ts"],
    ignores: ["test/faults/kill.test.ts"], // It tells how long a restart takes.
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "performance", message: "Speed is measured by the bench." },
        { property: "cpuUsage", message: "Speed is measured by the bench." },
        { property: "hrtime", message: "Speed is measured by the bench." },
      ],
    },
  },
  {
    // A random id has any digits: an amount is looked for as a value, with what stands before it.
    files: ["test/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            'CallExpression[callee.property.name="toMatch"][callee.object.property.name="not"] > Literal[regex.pattern=/^(?!.*:\\[,).*?(^|[|(])\\d{2,}/]',
          message: "A random id may hold these digits: /[:[,]1200\\b/.",
        },
      ],
    },
  },
);
