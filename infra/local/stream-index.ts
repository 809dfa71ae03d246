import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * dynoxide looks for the last sequence number, and for the records after one, without an index: each write and each poll would
 * take longer the more has been streamed.
 */
export function indexStream(folder: string): void {
  const database = new DatabaseSync(join(folder, "dynoxide.db"), {
    timeout: 5000,
  });
  database.exec(`CREATE INDEX IF NOT EXISTS stream_sequence
    ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`);
  database.close();
}
