import { join } from "node:path";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createFunction, functionProperties } from "./functions.ts";
import { type Failure, mappingProperties, startMapping } from "./mapping.ts";
import {
  everyMinute,
  momentOf,
  scheduledEvent,
  scheduleProperties,
  scheduleTest,
} from "./schedule.ts";
import { streamReader } from "./stream.ts";
import type { Resources, Stack } from "./template.ts";

/** The template's functions, and what invokes them besides HTTP: its stream subscriptions and its schedules. */
export function startFunctions(options: {
  resources: Resources;
  stack: Stack;
  env: Record<string, string>;
  streams: DynamoDBStreamsClient;
  folder: string;
  clock: boolean;
  log: (line: string) => void;
}) {
  const { resources, stack, env, folder, log } = options;
  const functions = resources("AWS::Lambda::Function", functionProperties).map(
    ({ id, properties }) => {
      const name =
        properties.Environment.Variables["POWERTOOLS_SERVICE_NAME"] ?? id;
      return {
        id,
        ...createFunction({
          name,
          folder: stack.folders[id] ?? "",
          properties,
          env,
          log,
        }),
      };
    },
  );
  const failures: Failure[] = [];
  let invocations = 0;
  let inFlight = 0;

  /** By name, logical id or ARN. */
  async function invoke(name: string, event: unknown): Promise<unknown> {
    const found = functions.find((one) =>
      [one.name, one.id, `${one.id}.Arn`].includes(name),
    );
    if (!found)
      throw new Error(
        `No function ${name}; there are ${functions.map((one) => one.name).join(", ")}.`,
      );
    invocations += 1;
    inFlight += 1;
    try {
      return await found.invoke(event);
    } finally {
      inFlight -= 1;
      for (const mapping of mappings) mapping.wake();
    }
  }

  const mappings = resources(
    "AWS::Lambda::EventSourceMapping",
    mappingProperties,
  ).map(({ id, properties }) =>
    startMapping({
      properties,
      reader: streamReader(
        options.streams,
        properties.EventSourceArn,
        join(folder, `${id}.position.json`),
      ),
      invoke: (event) => invoke(properties.FunctionName, event),
      fail: (failure) => {
        failures.push(failure);
        log(`Given up: ${JSON.stringify(failure)}`);
      },
      log,
    }),
  );

  const schedules = resources(
    "AWS::Scheduler::Schedule",
    scheduleProperties,
  ).map(({ properties }) => ({
    zone: properties.ScheduleExpressionTimezone,
    isDue: scheduleTest(
      properties.ScheduleExpression,
      properties.ScheduleExpressionTimezone,
    ),
    fire: (at: Date) =>
      invoke(properties.Target.Arn, scheduledEvent(properties, at)),
  }));
  let clock = options.clock;
  const stopClock = everyMinute((at) => {
    if (!clock) return;
    for (const { isDue, fire } of schedules)
      if (isDue(at)) fire(at).catch(() => undefined); // Logged by the function.
  });

  /** Resolves when every stream is drained and no function runs. */
  async function idle() {
    for (let before = -1; before !== invocations || inFlight > 0;) {
      before = invocations;
      await Promise.all(mappings.map((mapping) => mapping.drained()));
    }
  }

  return {
    invoke,
    idle,
    failures,
    /** From now on the schedules fire by the clock. */
    startClock: () => {
      clock = true;
    },
    /** Plays a day: what is scheduled runs as at 08:00 of that day, and what follows from it is waited for. */
    play: async (day: string): Promise<unknown[]> => {
      const replies = await Promise.all(
        schedules.map(({ zone, fire }) => fire(momentOf(`${day}T08:00`, zone))),
      );
      await idle();
      return replies;
    },
    stop: async () => {
      stopClock();
      await Promise.all([...mappings, ...functions].map((one) => one.stop()));
    },
  };
}
