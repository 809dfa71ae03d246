import { describe, expect, it } from "vitest";
import { findings } from "./edges.ts";
import { withoutOneGrant } from "./grants.ts";
import { network } from "../../infra/network.ts";
import { resources, templateOf, type Json } from "./stack.ts";
import { elsewhere, restored } from "./variants.ts";

const template: Json = templateOf({ backups: { keepDays: 90 } }).toJSON();

/** The right to call the function that answers what no route knows is the right to call it for any of its routes. */
const coveredByAnother = resources(templateOf(), "AWS::Lambda::Permission")
  .filter(([, { Properties }]) =>
    JSON.stringify(Properties.FunctionName).includes("public"),
  )
  .filter(([, { Properties }]) =>
    JSON.stringify(Properties.SourceArn).endsWith('"/*/*/*"]]}'),
  )
  .map(([id]) => id);

describe("whoever calls another in the stack", () => {
  it("may do so", () => {
    expect(findings(template)).toEqual([]);
  });

  it("may do so where the city has its own issuer, and the mail domain another stage", () => {
    const other = templateOf({
      mail: { ...network.mail, identity: "existing" },
      signIn: { issuer: "https://login.city.example", audience: "pages" },
    });
    expect(findings(other.toJSON())).toEqual([]);
  });

  it("may do so where a restored table took the place of the first, and copies go to another account or nowhere", () => {
    const [table, backups] = [restored, elsewhere];
    for (const changes of [{}, { table }, { table, backups }])
      expect(findings(templateOf(changes).toJSON())).toEqual([]);
  });

  const less = withoutOneGrant(template);

  it("needs more than a few grants for that", () => {
    expect(less.length).toBeGreaterThan(60);
    expect(coveredByAnother).toHaveLength(1);
  });

  it.each(less.filter((one) => !coveredByAnother.includes(one.less)))(
    "may not without $less",
    (one) => {
      expect(findings(one.template)).not.toEqual([]);
    },
  );
});

describe("an alarm", () => {
  const without = (type: string, which: (properties: Json) => boolean) => {
    const Resources = Object.fromEntries(
      Object.entries<Json>(template.Resources).filter(
        ([, { Type, Properties }]) => Type !== type || !which(Properties),
      ),
    );
    return findings({ Resources }).join();
  };

  it("is missed where nobody hears it", () => {
    expect(
      without("AWS::SNS::Subscription", ({ Protocol }) => Protocol === "email"),
    ).toMatch(/Nobody hears the topic/);
  });

  it("is missed where nobody writes what it watches", () => {
    expect(without("AWS::Logs::MetricFilter", () => true)).toMatch(
      /watches a metric that nobody writes/,
    );
  });

  it("is missed where its topic's policy names another account, or anybody's alarm of another kind", () => {
    const changed = (from: string, to: string) =>
      findings(JSON.parse(JSON.stringify(template).replaceAll(from, to)));
    expect(changed(":alarm:*", ":insight-rule/*").join()).toMatch(
      /cloudwatch.amazonaws.com may not sns:Publish/,
    );
    expect(
      changed("cloudwatch.amazonaws.com", "events.amazonaws.com").join(),
    ).toMatch(/cloudwatch.amazonaws.com may not sns:Publish/);
  });
});
