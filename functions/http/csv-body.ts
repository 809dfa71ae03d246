import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { decodeTable } from "../../shared/import/decode.ts";
import { Refusal } from "../../shared/refusal.ts";

/** What browsers and programs call a CSV; all but the first arrive byte by byte, in whatever letters they were saved. */
const tables =
  /^(text\/csv|application\/(csv|octet-stream|vnd\.ms-excel))(?=\s*(;|$))/i;

/** A body that is a table: taken as text, whatever the gateway made of its bytes. */
export const csvBody = (): MiddlewareObj<APIGatewayProxyEventV2> => ({
  before: ({ event }) => {
    if (!tables.test(event.headers["content-type"] ?? ""))
      throw new Refusal("not-csv");
    if (event.isBase64Encoded) {
      const bytes = Buffer.from(event.body ?? "", "base64");
      // What is no text is told by the table's reader.
      event.body = decodeTable(bytes) ?? "\0";
      event.isBase64Encoded = false;
    }
  },
});
