import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from "@aws-sdk/client-dynamodb-streams";
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import * as z from "zod";

const place = z.object({ shard: z.string(), sequence: z.string() });
type Place = z.infer<typeof place>;
/** A record as Lambda passes it on, and where it lies. */
export type StreamRecord = Place & { event: unknown };

const toEvent = (record: _Record, eventSourceARN: string) => ({
  ...record,
  dynamodb: {
    ...record.dynamodb,
    ApproximateCreationDateTime:
      Number(record.dynamodb?.ApproximateCreationDateTime) / 1000,
  },
  eventSourceARN,
});

/** Reads a table's stream from where the file says a consumer had come to, or from its beginning. */
export function streamReader(
  streams: DynamoDBStreamsClient,
  StreamArn: string,
  file: string,
) {
  const marked = existsSync(file) ? readFileSync(file, "utf8") : "";
  let done = marked ? place.parse(JSON.parse(marked)) : undefined;
  let shard: string | undefined;
  let iterator: string | undefined;

  /** Goes on in the shard of the last mark, or in the one after the shard that has ended. */
  async function open() {
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn }),
    );
    const shards = StreamDescription?.Shards?.map((one) => one.ShardId) ?? [];
    const next = shard
      ? shards.indexOf(shard) + 1
      : Math.max(0, shards.indexOf(done?.shard));
    const ShardId = shards[next];
    if (!ShardId) return;
    const from =
      ShardId === done?.shard
        ? {
            ShardIteratorType: "AFTER_SEQUENCE_NUMBER" as const,
            SequenceNumber: done.sequence,
          }
        : { ShardIteratorType: "TRIM_HORIZON" as const };
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ...from }),
    );
    [shard, iterator] = [ShardId, ShardIterator];
  }

  return {
    async read(): Promise<StreamRecord[]> {
      if (!iterator) await open();
      if (!iterator) return [];
      const { Records = [], NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator }),
      );
      iterator = NextShardIterator;
      return Records.map((record) => ({
        shard: shard ?? "",
        sequence: record.dynamodb?.SequenceNumber ?? "",
        event: toEvent(record, StreamArn),
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
