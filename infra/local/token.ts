import * as z from "zod";
import { call } from "./call.ts";

const body = new URLSearchParams({ grant_type: "client_credentials" });
const token = z.object({ access_token: z.string() });
console.log(token.parse(await call("/oidc/token", body)).access_token);
