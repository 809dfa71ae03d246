import { Refusal } from "../../shared/refusal.ts";
import { methodsOf, type Route, routes } from "../../shared/routes.ts";
import { once } from "../../shared/schema.ts";

const table = once(() =>
  Object.values<Route>(routes).map((route) => ({
    methods: methodsOf(route),
    isOpen: route.audience === "public" && route.method === "GET",
    template: route.path,
    path: new RegExp(
      `^${route.path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`,
    ),
  })),
);

/** A path that has its own name is not what an id could be called. */
function operationsAt(path: string) {
  const fitting = table().filter((operation) => operation.path.test(path));
  const exact = fitting.filter(({ template }) => template === path);
  return exact.length > 0 ? exact : fitting;
}

/** What may be done at a path, whoever may do it; nothing at a path that is none of ours. */
export function methodsAt(path: string): string[] {
  const methods = operationsAt(path).flatMap(({ methods }) => methods);
  return methods.length === 0 ? [] : [...methods, "OPTIONS"].sort();
}

/** Whether anybody may read what lies at a path, other sites' pages too. */
export const isOpenData = (path: string): boolean =>
  operationsAt(path).some(({ isOpen }) => isOpen);

/** Why nothing can be done: there is no such place, or not by this method. */
export function nothingAt(path: string, method: string): Refusal {
  const allowed = methodsAt(path);
  const isKnown = allowed.length > 0 && !allowed.includes(method);
  return new Refusal(isKnown ? "method-not-allowed" : "not-found");
}
