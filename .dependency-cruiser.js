/** Arrows run one way: web and functions → shared; infra → the pure parts of shared; infra/local → the template. */
const only = (name, from, to) => ({
  name,
  severity: "error",
  from: { path: from.path, ...(from.pathNot && { pathNot: from.pathNot }) },
  to,
});

/** What tells whether the functions can read a table reads it as they do. */
const asFunctionsRead = "^infra/upgrade-check[.]ts$";

export default {
  forbidden: [
    only("no-circles", { path: "." }, { circular: true }),
    only(
      "shared-is-pure",
      { path: "^shared/" },
      { pathNot: ["^shared/", "node_modules/(zod|date-easter)/"] },
    ),
    only(
      "functions-know-only-shared",
      { path: "^functions/" },
      { path: "^(infra|web|test)/" },
    ),
    only(
      "functions-use-what-is-deployed",
      { path: "^functions/" },
      {
        dependencyTypes: [
          "npm-dev",
          "npm-optional",
          "npm-no-pkg",
          "npm-unknown",
        ],
        pathNot: "node_modules/@types/",
      },
    ),
    only(
      "only-the-store-knows-dynamodb",
      { path: "^(functions|shared)/", pathNot: "^functions/store/" },
      { path: "node_modules/@aws-sdk/(client-dynamodb|lib-dynamodb)" },
    ),
    only(
      "only-the-mailer-sends",
      { path: "^functions/", pathNot: "^functions/mailer/" },
      { path: "node_modules/@aws-sdk/client-ses" },
    ),
    only(
      "web-knows-only-shared",
      { path: "^web/" },
      {
        path: [
          "^(functions|infra|test)/",
          "^node_modules/(@aws-sdk|aws-cdk-lib|@middy)/",
        ],
      },
    ),
    only(
      "only-site-files-writes-files",
      { path: "^functions/", pathNot: "^functions/site-files/" },
      { path: "node_modules/@aws-sdk/client-s3" },
    ),
    only(
      "infra-reads-what-it-deploys",
      { path: "^infra/", pathNot: ["^infra/local/", asFunctionsRead] },
      { path: ["^(functions|web|test)/", "^infra/local/"] },
    ),
    only(
      "infra-takes-data-from-shared",
      { path: "^infra/", pathNot: ["^infra/local/", asFunctionsRead] },
      {
        path: "^shared/",
        pathNot: "^shared/(routes|network|openapi|pages|schema)[.]ts$",
      },
    ),
    only(
      "the-runner-runs-the-template",
      { path: "^infra/local/", pathNot: "^infra/local/sample/" },
      { path: "^(functions|web|test)/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
    },
  },
};
