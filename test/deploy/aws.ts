import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { python } from "./places.ts";

/**
 * Calls AWS by botocore, which comes with the emulator; the endpoint and the credentials are in the environment. A failure is
 * AWS's own words.
 */
// Replies differ by operation; whoever asks knows what comes back.
export async function aws(
  service: string,
  operation: string,
  args: object = {},
  region?: string,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
): Promise<any> {
  const command = [
    join(import.meta.dirname, "aws.py"),
    service,
    operation,
    JSON.stringify(args),
  ];
  const { stdout } = await promisify(execFile)(python, command, {
    maxBuffer: 1e9,
    env: { ...process.env, ...(region && { AWS_DEFAULT_REGION: region }) },
  }).catch((error: unknown) => {
    throw new Error(String((error as { stderr?: string }).stderr).trim());
  });
  return JSON.parse(stdout);
}
