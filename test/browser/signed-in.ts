import type { Browser } from "playwright-core";
import type { Client } from "../http/client.ts";
import type { TestedService } from "../http/service.ts";
import { newVisitor, type Visitor } from "./visitor.ts";

/** A browser in which somebody has signed in already. */
export async function signedInVisitor(
  browser: Browser,
  service: TestedService,
  session: Client,
): Promise<Visitor> {
  const visitor = await newVisitor(browser, service.url);
  await visitor.page.context().addCookies([
    {
      name: "__Host-session",
      value: session.cookies.get("__Host-session") ?? "",
      url: service.url.replace("http:", "https:"),
      secure: true,
      httpOnly: true,
      sameSite: "Strict",
    },
  ]);
  return visitor;
}
