import type { APIGatewayProxyEventV2 } from "aws-lambda";
import Negotiator from "negotiator";
import { type Language, languages } from "../../shared/language.ts";
import { network } from "../environment.ts";

/** The caller's language by `Accept-Language`, else the network's first. */
export function languageOf({ headers }: APIGatewayProxyEventV2): Language {
  const [preferred] = headers["accept-language"]
    ? new Negotiator({ headers }).languages([...languages])
    : [];
  return (
    languages.find((language) => language === preferred) ??
    network().languages[0] ??
    "en"
  );
}
