import { join } from "node:path";
import { createFunction, functionProperties } from "./functions.ts";
import { type Failure, mappingProperties, startMapping } from "./mapping.ts";
import { scheduledEvent, scheduleProperties, timetable } from "./schedule.ts";
import { streamReader } from "./stream.ts";
import type { Resources, Stack } from "./template.ts";

/** The template's functions, and what invokes them besides HTTP: its stream subscriptions and its schedules. */
export function startFunctions(options: {
  resources: Resources;
  folders: Stack["folders"];
  env: Record<string, string>;
  /** The engine's address. */
  engine: string;
  dataDir: string;
  log: (line: string) => void;
}) {
  const { resources, folders, env, engine, dataDir, log } = options;
  const failures: Failure[] = [];
  let invocations = 0;
  let inFlight = 0;

  const functions = resources("AWS::Lambda::Function", functionProperties).map(
    ({ id, properties }) => {
      const { POWERTOOLS_SERVICE_NAME: name = id } =
        properties.Environment.Variables;
      const folder = folders[id] ?? "";
      return { id, ...createFunction({ name, folder, properties, env, log }) };
    },
  );

  /** By name, logical id or ARN. */
  const named = (name: string) =>
    functions.find((one) => [one.name, one.id, `${one.id}.Arn`].includes(name));

  async function invoke(name: string, event: unknown): Promise<unknown> {
    const found = named(name);
    if (!found) throw new Error(`No function ${name}`);
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
  ).map(({ id, properties }) => {
    const file = join(dataDir, `${id}.position.json`);
    return startMapping({
      properties,
      reader: streamReader(engine, properties.EventSourceArn, file),
      invoke: (event) => invoke(properties.FunctionName, event),
      fail: (failure) => {
        failures.push(failure);
        log(`Given up: ${JSON.stringify(failure)}`);
      },
      log,
    });
  });

  const schedules = resources(
    "AWS::Scheduler::Schedule",
    scheduleProperties,
  ).map(({ properties }) => ({
    times: timetable(properties),
    fire: (at: Date) =>
      invoke(properties.Target.Arn, scheduledEvent(properties, at)),
  }));

  /** Resolves when every stream is drained and no function runs. */
  async function idle() {
    for (let before = -1; before !== invocations || inFlight > 0;) {
      before = invocations;
      await Promise.all(mappings.map((mapping) => mapping.drained()));
    }
  }

  return {
    invoke,
    isFunction: (name: string) => named(name) !== undefined,
    idle,
    failures,
    /** How often functions were called so far. */
    invocations: () => invocations,
    /** From now on the schedules fire by the clock. */
    startClock: () => {
      for (const { times, fire } of schedules)
        times.schedule(async () => {
          const at = new Date();
          at.setSeconds(0, 0);
          await fire(at).catch(() => undefined); // Logged by the function.
        });
    },
    /** Plays a day: what is scheduled runs as at its first time on that day, and what follows from it is waited for. */
    play: async (day: string): Promise<unknown[]> => {
      const replies = await Promise.all(
        schedules.map(async ({ times, fire }) => {
          const at = times.nextRun(`${day}T00:00:00`);
          return at ? fire(at) : undefined;
        }),
      );
      await idle();
      return replies;
    },
    stop: async () => {
      for (const { times } of schedules) times.stop();
      await Promise.all([...mappings, ...functions].map((one) => one.stop()));
    },
  };
}
