import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll } from "vitest";
import {
  runService,
  type Options,
  type Service,
} from "../../../infra/local/service.ts";
import { tinyStack } from "./tiny-stack.ts";

/** A tiny service for a file's tests; it and all it wrote are gone afterwards. */
export function tinyService(
  subscription: Record<string, unknown> = {},
  options: Options = {},
): () => Service {
  let service: Service;
  beforeAll(async () => {
    service = await runService({
      stack: tinyStack(subscription),
      clock: false,
      ...options,
    });
  });
  afterAll(() => service.stop());
  return () => service;
}

/** The batches the mailer was given, in order, each as the names of its records. */
export async function batches(service: Service): Promise<string[]> {
  return (await seen(service)).map((item) => item["batch"]!.S!);
}

export async function seen(service: Service) {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint } = JSON.parse(
    (
      await service.request({ method: "POST", path: "/api/do/env", at: 0 })
    ).body.toString(),
  );
  const db = new DynamoDBClient({
    endpoint,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: "Table",
      IndexName: "types",
      KeyConditionExpression: "#t = :t",
      ExpressionAttributeNames: { "#t": "type" },
      ExpressionAttributeValues: { ":t": { S: "seen" } },
    }),
  );
  return Items;
}

export const put = (service: Service, name: string, type = "mail") =>
  service.request({
    method: "POST",
    path: `/api/do/put?type=${type}`,
    body: name,
    at: 0,
  });
