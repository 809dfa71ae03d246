import {
  CfnOutput,
  Fn,
  Stack,
  type StackProps,
  Validations,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "./bundle.ts";
import type { Network } from "./network-schema.ts";
import { gateway, serve } from "./parts/api.ts";
import { serviceFunctions, type Functions } from "./parts/functions.ts";
import { watch } from "./parts/alarms.ts";
import { backUp } from "./parts/backups.ts";
import { edgeKeys } from "./parts/edge-keys.ts";
import { reportMailEvents } from "./parts/mail-events.ts";
import { outgoingMail } from "./parts/mail.ts";
import { scheduleCalendar } from "./parts/schedule.ts";
import { coordinatorsSignIn } from "./parts/sign-in.ts";
import { Site } from "./parts/site.ts";
import { SiteUpload } from "./parts/site-upload.ts";
import { refoldResults, wakeMailer } from "./parts/streams.ts";
import { serviceTable } from "./parts/table.ts";

export type ServiceStackProps = StackProps & {
  network: Network;
  /** The folder of each function's bundle. */
  folders: Record<FunctionName, string>;
  /** The folder of what puts the pages into the site's bucket; if absent, nothing does. */
  pages?: string;
  /** Where the pages live, if not at the distribution's address. */
  webOrigin?: string;
  /** The firewall before the pages and the API, if there is one. */
  firewallArn?: string;
  /** What is deployed, as `git checkout` takes it. */
  version?: string | undefined;
  /** How long `results` gathers changes before it folds a year. */
  resultsWindowSeconds?: number;
};

/** One network on AWS; nothing in it costs money while nobody uses it. */
export class ServiceStack extends Stack {
  readonly functions: Functions;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { network, folders, pages, resultsWindowSeconds = 60 } = props;
    const { web, logDays, timeZone, backups } = network;

    const table = serviceTable(this, network);
    const mail = outgoingMail(this, network);
    const signIn = coordinatorsSignIn(this, network);
    const api = gateway(this);
    const apiHost = Fn.select(2, Fn.split("/", api.apiEndpoint));
    const keys = edgeKeys(this, network);
    const site = new Site(this, {
      apiHost,
      edgeKey: keys.said,
      web,
      origins: signIn.origins,
      firewallArn: props.firewallArn,
      edge: {
        languages: network.languages,
        contact: network.mail.coordinators.email,
        origin: props.webOrigin,
      },
    });
    const webOrigin = props.webOrigin ?? site.origin;
    const coordinators = {
      issuer: signIn.issuer,
      audience: signIn.audience(webOrigin),
    };

    const functions = serviceFunctions(this, {
      network,
      folders,
      table,
      webOrigin,
      coordinators,
      edgeKeys: keys.known,
      mail,
    });
    // Who refuses what comes by another way comes after the way.
    const { public: open, member, coordinator } = functions;
    for (const { lambda } of [open, member, coordinator])
      lambda.node.addDependency(site.distribution);
    const apiLog = serve(api, { functions, coordinators, logDays });
    if (pages)
      new SiteUpload(site, {
        files: site.files,
        folder: pages,
        after: api,
        logDays,
      });
    wakeMailer(functions.mailer, table);
    refoldResults(functions.results, table, resultsWindowSeconds);
    scheduleCalendar(this, functions.calendar, timeZone);
    if (backups)
      backUp(this, { backups, table, timeZone, calendar: functions.calendar });
    if (mail)
      reportMailEvents(this, mail.configurationSet, functions["mail-events"]);
    const rollbackAlarms = watch(this, {
      functions,
      api,
      apiLog,
      address: network.alarms ?? network.mail.coordinators.email,
    });
    this.functions = functions;
    Validations.of(this).acknowledge({
      id: "Serverless-LambdaTracing",
      reason:
        "X-Ray sees no HTTP API, and a request is one function and two calls, which its log line has with route and time. It would ask each role for rights on everything.",
    });

    const outputs = {
      WebOrigin: webOrigin,
      SignInIssuer: coordinators.issuer,
      SignInAudience: coordinators.audience,
      Distribution: site.host,
      TableName: table.name,
      ...(mail && {
        MailConfigurationSet: mail.configurationSet.configurationSetName,
      }),
      CalendarFunction: functions.calendar.lambda.functionName,
      RollbackAlarms: rollbackAlarms.join(" "),
      ...(props.version && { Version: props.version }),
    };
    for (const [name, value] of Object.entries(outputs))
      new CfnOutput(this, name, { value });
  }
}
