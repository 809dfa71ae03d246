/** The floor of the mailer: the document client and SES. */
import { SendEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { handler as database } from "./document-client.ts";

const ses = new SESClient({});

export const handler = {
  database,
  send: (input: ConstructorParameters<typeof SendEmailCommand>[0]) =>
    ses.send(new SendEmailCommand(input)),
};
