import * as z from "zod";
import { type NetworkSettings, networkSettings } from "../shared/network.ts";
import { once } from "../shared/schema.ts";

/** The network's settings, as the stack hands them to each function. Read once, so zod need not compile their schema. */
export const network = once((): NetworkSettings =>
  networkSettings().parse(JSON.parse(variable("NETWORK")), { jitless: true }),
);

/** The origin of the pages: links in mails lead there, and unsafe requests of browsers come from there. */
export const webOrigin = once(() => variable("WEB_ORIGIN"));

/** Where coordinators sign in, and as which client their pages do. */
export const signIn = once(() => ({
  issuer: variable("SIGN_IN_ISSUER"),
  clientId: variable("SIGN_IN_CLIENT"),
}));

/** What CloudFront says, and nobody else knows to say, to the gateway: this request comes through me. At least one key. */
export const edgeKeys = once(() => variable("EDGE").split(" "));

export const tableName = once(() => variable("TABLE_NAME"));

/** Where the site's files lie. */
export const bucketName = once(() => variable("BUCKET_NAME"));

const variable = (name: string) =>
  z.string().min(1, `${name} is not set`).parse(process.env[name]);
