import { network } from "../../infra/network.ts";
import type { NetworkFile } from "../../infra/network-schema.ts";

const web = {
  domain: "climate.city.example",
  certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c",
};
const signIn = { issuer: "https://login.city.example", audience: "climate" };
const mail = (identity: NetworkFile["mail"]["identity"]) => ({
  mail: { ...network.mail, identity },
});
/** A restored table's stream. */
export const restored =
  "arn:aws:dynamodb:eu-north-1:000000000000:table/restored/stream/2027-02-01T09:30:00.000";
/** Another account's bucket. */
export const elsewhere = { bucket: "city-backups", account: "111122223333" };

/** What makes the stacks differ, each alone and all together. */
export const variants: [string, Partial<NetworkFile>][] = [
  ["Helsinki's", {}],
  ["its own address", { web }],
  ["its own sign-in", { signIn }],
  ["a firewall", { firewall: true }],
  ["a domain that is verified", mail("existing")],
  ["no mail", mail("none")],
  [
    "a restored table and a copy every night",
    { table: restored, backups: { keepDays: 90 } },
  ],
  ["a copy in another account", { backups: elsewhere }],
  [
    "all of it, outside the EU",
    {
      ...{ stage: "test", web, signIn, firewall: true, ...mail("existing") },
      ...{ region: "us-east-1", allowOutsideEu: true, logDays: 365 },
    },
  ],
];
