/** A tiny service as a process of its own, to be killed: prints its address, then lives on. */
import { runService } from "../../../infra/local/service.ts";
import { tinyStack } from "./tiny-stack.ts";

const service = await runService({
  stack: tinyStack(),
  dataDir: process.argv[2]!,
  clock: false,
});
console.log(service.url);
