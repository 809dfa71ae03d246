/** What a request and an answer of an operation hold, read from the one table: the same types for the functions and the pages. */
import type * as z from "zod";
import type { OperationName, routes } from "./routes.ts";

type Routes = typeof routes;

/** The parameters named in a path: `year` and `version` are numbers, every other one a string. */
type ParamsIn<Path extends string> =
  Path extends `${string}{${infer Name}}${infer Rest}`
    ? {
        [K in Name]: K extends "year" | "version" ? number : string;
      } & ParamsIn<Rest>
    : unknown;

type Parsed<R, Part extends string> = R extends { [K in Part]: () => infer S }
  ? S extends z.ZodType
    ? z.infer<S>
    : undefined
  : undefined;

export type ParamsOf<N extends OperationName> = ParamsIn<Routes[N]["path"]>;
export type QueryOf<N extends OperationName> = Parsed<Routes[N], "query">;
export type BodyOf<N extends OperationName> = Parsed<Routes[N], "body">;
export type AnswerOf<N extends OperationName> = Parsed<Routes[N], "response">;
