import {
  EmailSendingEvent,
  EventDestination,
  type ConfigurationSet,
} from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { ServiceFunction } from "./service-function.ts";

/**
 * SES tells `mail-events` what became of each mail. By SNS rather than EventBridge: SES promises EventBridge its best effort
 * only, and a lost bounce is a member who is never reminded; nor do addresses then pass over the account's shared bus.
 */
export function reportMailEvents(
  scope: Construct,
  configurationSet: ConfigurationSet,
  { lambda, failures }: ServiceFunction,
): void {
  if (!failures) throw new Error("mail-events needs a queue for its failures");
  const topic = new Topic(new Construct(scope, "MailEvents"), "Topic", {
    enforceSSL: true,
  });
  configurationSet.addEventDestination("Events", {
    destination: EventDestination.snsTopic(topic),
    events: [
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.REJECT,
    ],
  });
  topic.addSubscription(
    new LambdaSubscription(lambda, { deadLetterQueue: failures }),
  );
}
