import { parentPort } from "node:worker_threads";
import ses from "aws-ses-v2-local";

// It answers some requests twice, which must not end it: the mail is here.
for (const event of ["uncaughtException", "unhandledRejection"] as const)
  process.on(event, (error) => {
    console.error(`The mailbox failed: ${String(error)}`);
  });

const server = await ses.default({ host: "127.0.0.1", port: 0 });
parentPort?.postMessage(server.address());
