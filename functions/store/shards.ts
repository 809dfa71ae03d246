import { hash } from "node:crypto";

/** Spreads members evenly, the same way for ever. */
export const shardOf = (id: string, shards: number) =>
  shards === 1 ? 0 : hash("sha256", id, "buffer").readUInt32BE() % shards;
