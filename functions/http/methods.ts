import { methodsOf, type Route, routes } from "../../shared/routes.ts";
import { once } from "../../shared/schema.ts";

const table = once(() =>
  Object.values<Route>(routes).map((route) => ({
    methods: methodsOf(route),
    isOpen: route.audience === "public" && route.method === "GET",
    path: new RegExp(
      `^${route.path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`,
    ),
  })),
);

const operationsAt = (path: string) =>
  table().filter((operation) => operation.path.test(path));

/** What may be done at a path, whoever may do it; nothing at a path that is none of ours. */
export function methodsAt(path: string): string[] {
  const methods = operationsAt(path).flatMap(({ methods }) => methods);
  return methods.length === 0 ? [] : [...methods, "OPTIONS"].sort();
}

/** Whether anybody may read what lies at a path, other sites' pages too. */
export const isOpenData = (path: string): boolean =>
  operationsAt(path).some(({ isOpen }) => isOpen);
