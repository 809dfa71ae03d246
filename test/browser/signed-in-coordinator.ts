import type { Browser } from "playwright-core";
import type { Language } from "../../shared/language.ts";
import type { TestedService } from "../http/service.ts";
import { newVisitor, type Visitor } from "./visitor.ts";

/** A coordinator at a page behind `/{language}/coordinator`, signed in at the local issuer, which asks for nothing. */
export async function signedInCoordinator(
  browser: Browser,
  service: TestedService,
  { language = "en", at = "" }: { language?: Language; at?: string } = {},
): Promise<Visitor> {
  const visitor = await newVisitor(browser, service.url);
  const { page } = visitor;
  await page.goto(`/${language}/coordinator${at}`);
  await page.locator("main .hds-button--primary").click();
  await page.locator(".coordinator-menu").waitFor();
  return visitor;
}
