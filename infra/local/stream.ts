import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import * as z from "zod";

const place = z.object({ shard: z.string(), sequence: z.string() });
type Place = z.infer<typeof place>;
/** A record as Lambda passes it on, and where it lies. */
export type StreamRecord = Place & { event: unknown };

const description = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string() })),
  }),
});
const placeAt = z.object({ ShardIterator: z.string() });
const page = z.object({
  Records: z.array(
    z.looseObject({
      dynamodb: z.looseObject({ SequenceNumber: z.string() }),
    }),
  ),
  NextShardIterator: z.string().optional(),
});

/** The engine looks at no signature, but wants one. */
const unsigned = {
  authorization:
    "AWS4-HMAC-SHA256 Credential=local/20200101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none",
  "x-amz-date": "20200101T000000Z",
};

/**
 * Calls the engine's streams. Every invocation is followed by looks at them, each of which takes the SDK's client milliseconds
 * of the processor, more than most functions take.
 */
async function call<T extends z.ZodType>(
  endpoint: string,
  action: "DescribeStream" | "GetShardIterator" | "GetRecords",
  input: object,
  answer: T,
): Promise<z.infer<T>> {
  const options = {
    method: "POST",
    headers: {
      ...unsigned,
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDBStreams_20120810.${action}`,
    },
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(endpoint, options, resolve)
      .on("error", reject)
      .end(JSON.stringify(input));
  });
  const said = await json(response);
  if (response.statusCode !== 200)
    throw new Error(`${action}: ${JSON.stringify(said)}`);
  return answer.parse(said);
}

/** Reads a table's stream from where the file says a consumer had come to, or from its beginning. */
export function streamReader(
  endpoint: string,
  StreamArn: string,
  file: string,
) {
  const marked = existsSync(file) ? readFileSync(file, "utf8") : "";
  let done = marked ? place.parse(JSON.parse(marked)) : undefined;
  let shard: string | undefined;
  let iterator: string | undefined;

  /** Goes on in the shard of the last mark, or in the one after the shard that has ended. */
  async function open() {
    const { StreamDescription } = await call(
      endpoint,
      "DescribeStream",
      { StreamArn },
      description,
    );
    const shards = StreamDescription.Shards.map((one) => one.ShardId);
    const next = shard
      ? shards.indexOf(shard) + 1
      : Math.max(0, shards.indexOf(done?.shard ?? ""));
    const ShardId = shards[next];
    if (!ShardId) return;
    const from =
      ShardId === done?.shard
        ? {
            ShardIteratorType: "AFTER_SEQUENCE_NUMBER",
            SequenceNumber: done.sequence,
          }
        : { ShardIteratorType: "TRIM_HORIZON" };
    const { ShardIterator } = await call(
      endpoint,
      "GetShardIterator",
      { StreamArn, ShardId, ...from },
      placeAt,
    );
    [shard, iterator] = [ShardId, ShardIterator];
  }

  return {
    async read(): Promise<StreamRecord[]> {
      if (!iterator) await open();
      if (!iterator) return [];
      const { Records, NextShardIterator } = await call(
        endpoint,
        "GetRecords",
        { ShardIterator: iterator },
        page,
      );
      iterator = NextShardIterator;
      return Records.map((record) => ({
        shard: shard ?? "",
        sequence: record.dynamodb.SequenceNumber,
        event: { ...record, eventSourceARN: StreamArn },
      }));
    },
    /** Has the next read begin after the last mark. */
    rewind() {
      shard = iterator = undefined;
    },
    mark({ shard, sequence }: Place) {
      if (done?.shard === shard && done.sequence === sequence) return;
      done = { shard, sequence };
      // By one write over the last one, so that it is whole whenever this process dies; a new file's name costs milliseconds.
      const mark = openSync(file, constants.O_WRONLY | constants.O_CREAT);
      writeSync(mark, JSON.stringify(done).padEnd(256));
      closeSync(mark);
    },
  };
}
