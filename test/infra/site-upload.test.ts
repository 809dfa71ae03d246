/** How the pages get into their bucket at a deployment. */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundlePages, type PagesBundle } from "../../infra/pages-bundle.ts";
import { functionOf, templateOf, the } from "./stack.ts";

const made = mkdtempSync(join(tmpdir(), "climate-partners-test-pages-"));
afterAll(() => {
  rmSync(made, { recursive: true });
});
const temporary = () => mkdtempSync(join(made, "folder-"));

function builtPages(): string {
  const pages = temporary();
  mkdirSync(join(pages, "assets"));
  writeFileSync(join(pages, "index.html"), "<title>Työ</title>");
  writeFileSync(join(pages, "robots.txt"), "User-agent: *\n");
  writeFileSync(join(pages, "assets", "index-1a2b3c.js"), "document;");
  return pages;
}

const bundled = (pages: string) => bundlePages({ pages, out: temporary() });
const fingerprint = ({ folder }: PagesBundle) =>
  the(templateOf({}, { pages: folder }), "Custom::Pages").Properties
    .Fingerprint;

describe("a deployment", () => {
  it("brings the pages anew when one of them has changed, and only then", async () => {
    const pages = builtPages();
    const first = fingerprint(await bundled(pages));
    expect(fingerprint(await bundled(pages))).toBe(first);
    writeFileSync(join(pages, "index.html"), "<title>Changed</title>");
    expect(fingerprint(await bundled(pages))).not.toBe(first);
  });

  it("brings a page in three languages where none was built", async () => {
    const { folder } = await bundled(join(temporary(), "unbuilt"));
    const page = readFileSync(join(folder, "pages", "index.html"), "utf8");
    for (const language of ["fi", "sv", "en"])
      expect(page).toContain(`lang="${language}"`);
  });

  it("brings the pages after the operations that they call", () => {
    const template = templateOf();
    const routes = Object.keys(
      template.findResources("AWS::ApiGatewayV2::Route"),
    );
    const { DependsOn } = the(template, "Custom::Pages") as unknown as {
      DependsOn: string[];
    };
    expect(DependsOn).toEqual(expect.arrayContaining(routes));
  });

  it("gives up after ten minutes if the function does not answer, which it would within five", () => {
    const template = templateOf();
    expect(the(template, "Custom::Pages").Properties.ServiceTimeout).toBe(
      "600",
    );
    expect(functionOf(template, "site-files")[1].Properties.Timeout).toBe(300);
  });
});

/** What the function sent, to S3 and to CloudFormation, in its order. */
type Sent = {
  method: string;
  path: string;
  type: string | undefined;
  caching: string | undefined;
  body: string;
};

describe("the function that brings the pages", () => {
  const sent: Sent[] = [];
  let refused = "";
  const server = createServer((request, response) => {
    const { method = "", url: path = "", headers } = request;
    void buffer(request).then((body) => {
      sent.push({
        method,
        path: path.split("?")[0]!,
        type: headers["content-type"],
        caching: headers["cache-control"],
        body: body.toString(),
      });
      if (refused && path !== "/answer") response.writeHead(403).end(refused);
      else response.end();
    });
  });
  let url: string;
  let handler: (event: object) => Promise<void>;
  const called = async (RequestType: "Create" | "Update" | "Delete") => {
    sent.length = 0;
    await handler({
      RequestType,
      ResponseURL: `${url}/answer`,
      StackId: "stack",
      RequestId: "request",
      LogicalResourceId: "Pages",
    });
    return { files: sent.slice(0, -1), answer: sent.at(-1)! };
  };

  beforeAll(async () => {
    await new Promise<void>((resolve) =>
      server.listen(0, "127.0.0.1", resolve),
    );
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_S3: url,
      AWS_REGION: "eu-north-1",
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_MAX_ATTEMPTS: "1",
      BUCKET_NAME: "site",
    });
    const { folder } = await bundled(builtPages());
    ({ handler } = (await import(join(folder, "index.cjs"))) as {
      handler: typeof handler;
    });
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it.each(["Create", "Update"] as const)(
    "puts every file there on %s, the page that names the others last",
    async (requestType) => {
      const { files, answer } = await called(requestType);
      expect(files.map(({ method }) => method)).toEqual(Array(4).fill("PUT"));
      const byName = Object.fromEntries(
        files.map(({ path, type, caching }) => [
          path.split("/").at(-1),
          { type, caching },
        ]),
      );
      expect(byName).toEqual({
        "index-1a2b3c.js": {
          type: "text/javascript; charset=utf-8",
          caching: "public, max-age=31536000, immutable",
        },
        "robots.txt": {
          type: "text/plain; charset=utf-8",
          caching: "no-cache",
        },
        "index.html": { type: "text/html; charset=utf-8", caching: "no-cache" },
        "not-found.html": {
          type: "text/html; charset=utf-8",
          caching: "no-cache",
        },
      });
      expect(files.at(-1)!.path).toMatch(/\/index\.html$/);
      expect(files.at(-1)!.body).toContain("<title>Työ</title>");
      expect(answer).toMatchObject({ method: "PUT", path: "/answer" });
      expect(answer.type).toBeUndefined();
      expect(JSON.parse(answer.body)).toEqual({
        Status: "SUCCESS",
        PhysicalResourceId: "pages",
        StackId: "stack",
        RequestId: "request",
        LogicalResourceId: "Pages",
      });
    },
  );

  it("leaves them there when the stack goes", async () => {
    const { files, answer } = await called("Delete");
    expect(files).toEqual([]);
    expect(JSON.parse(answer.body)).toMatchObject({ Status: "SUCCESS" });
  });

  it("tells CloudFormation why it could not, so that the deployment is taken back", async () => {
    refused = "<Error><Code>AccessDenied</Code><Message>No</Message></Error>";
    const { answer } = await called("Update");
    expect(JSON.parse(answer.body)).toMatchObject({
      Status: "FAILED",
      Reason: "AccessDenied: No",
      PhysicalResourceId: "pages",
    });
  });
});
