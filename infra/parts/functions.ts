import type { Construct } from "constructs";
import type { FunctionName } from "../bundle.ts";
import { settingsOf, type Network } from "../network-schema.ts";
import type { Mail } from "./mail.ts";
import type { Coordinators } from "./sign-in.ts";
import { ServiceFunction } from "./service-function.ts";
import type { ServiceTable } from "./table.ts";

export type Functions = Record<FunctionName, ServiceFunction>;

export type FunctionsProps = {
  network: Network;
  folders: Record<FunctionName, string>;
  table: ServiceTable;
  webOrigin: string;
  coordinators: Coordinators;
  /** What CloudFront may say. */
  edgeKeys: string[];
  mail: Mail | undefined;
};

/** All functions: what each may do and know is in `jobs.ts`. */
export function serviceFunctions(
  scope: Construct,
  props: FunctionsProps,
): Functions {
  const { network, folders, table, webOrigin, coordinators, edgeKeys, mail } =
    props;
  const variables = {
    NETWORK: JSON.stringify(settingsOf(network)),
    WEB_ORIGIN: webOrigin,
    SIGN_IN_ISSUER: coordinators.issuer,
    SIGN_IN_CLIENT: coordinators.audience,
    EDGE: edgeKeys.join(" "),
    MAIL_CONFIGURATION_SET: mail?.configurationSet.configurationSetName,
  };
  const make = (name: FunctionName) =>
    new ServiceFunction(scope, name, {
      folder: folders[name],
      table,
      variables,
      logDays: network.logDays,
      also: name === "mailer" && mail ? mail.sending : [],
    });
  return {
    public: make("public"),
    member: make("member"),
    coordinator: make("coordinator"),
    calendar: make("calendar"),
    mailer: make("mailer"),
    results: make("results"),
    "mail-events": make("mail-events"),
  };
}
