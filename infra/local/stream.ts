import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from "@aws-sdk/client-dynamodb-streams";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import * as z from "zod";

const place = z.object({ shard: z.string(), sequence: z.string().optional() });
/** A record as Lambda passes it on. */
export type StreamRecord = {
  shard: string;
  sequence: string;
  at: number;
  event: unknown;
};

function toEvent(record: _Record, shard: string, eventSourceARN: string) {
  const at = record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0;
  const dynamodb = {
    ...record.dynamodb,
    ApproximateCreationDateTime: at / 1000,
  };
  const event: unknown = JSON.parse(
    JSON.stringify(
      { ...record, dynamodb, eventSourceARN },
      (_, value: unknown) =>
        value instanceof Uint8Array
          ? Buffer.from(value).toString("base64")
          : value,
    ),
  );
  return { shard, sequence: record.dynamodb?.SequenceNumber ?? "", at, event };
}

/** Reads a table's stream from where the file says a consumer had come to, or from its beginning. */
export function streamReader(
  streams: DynamoDBStreamsClient,
  StreamArn: string,
  file: string,
) {
  let done = existsSync(file)
    ? place.parse(JSON.parse(readFileSync(file, "utf8")))
    : undefined;
  let reading: { shard: string; iterator: string | undefined } | undefined;

  async function open(after?: string) {
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn }),
    );
    const shards =
      StreamDescription?.Shards?.map((shard) => shard.ShardId) ?? [];
    const known = shards.indexOf(after ?? done?.shard);
    const ShardId = shards[after ? known + 1 : Math.max(known, 0)];
    if (!ShardId) return undefined;
    const from = ShardId === done?.shard ? done.sequence : undefined;
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId,
        ...(from
          ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: from }
          : { ShardIteratorType: "TRIM_HORIZON" }),
      }),
    );
    return { shard: ShardId, iterator: ShardIterator };
  }

  return {
    async read(): Promise<StreamRecord[]> {
      reading =
        reading?.iterator === undefined
          ? ((await open(reading?.shard)) ?? reading)
          : reading;
      if (!reading?.iterator) return [];
      const { iterator, shard } = reading;
      const got = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator }),
      );
      reading = { shard, iterator: got.NextShardIterator };
      return (got.Records ?? []).map((record) =>
        toEvent(record, shard, StreamArn),
      );
    },
    /** Has the next read begin after the last mark. */
    rewind() {
      reading = undefined;
    },
    mark({ shard, sequence }: StreamRecord) {
      done = { shard, sequence };
      writeFileSync(`${file}.new`, JSON.stringify(done));
      renameSync(`${file}.new`, file);
    },
  };
}
