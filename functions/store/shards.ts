import { hash } from "node:crypto";

/** Spreads members evenly, the same way for ever. */
export const shardOf = (id: string, shards: number) =>
  hash("sha256", id, "buffer").readUInt32BE() % shards;
