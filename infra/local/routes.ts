export type Route<Target> = { key: string; target: Target };

const variable = /^\{([^+}]+)(\+?)\}$/;
const rank = (segment: string) => {
  const [, name, greedy] = variable.exec(segment) ?? [];
  return name === undefined ? "1" : greedy ? "3" : "2";
};

/** Matches as the gateway does: fixed segments before `{name}`, that before `{name+}`, a method before ANY, `$default` last. */
export function router<Target>(routes: readonly Route<Target>[]) {
  const parsed = routes
    .map((route) => {
      const [method = "", path = ""] = route.key.split(" ");
      const segments = path.split("/").slice(1);
      const order = `${segments.map(rank).join("")}${method === "ANY" ? "2" : "1"}`;
      return { route, method, segments, order: path ? order : "9" };
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1));

  return (method: string, path: string) => {
    const given = path.split("/").slice(1);
    for (const { route, segments, ...known } of parsed) {
      if (route.key === "$default") return { route, params: {} };
      if (known.method !== "ANY" && known.method !== method) continue;
      const params: Record<string, string> = {};
      const fits = segments.every((segment, i) => {
        const [, name, greedy] = variable.exec(segment) ?? [];
        const value = greedy ? given.slice(i).join("/") : given[i];
        if (name === undefined) return segment === value;
        if (value) params[name] = decodeURIComponent(value);
        return Boolean(value);
      });
      const isLong = given.length > segments.length;
      if (fits && (!isLong || segments.at(-1)?.endsWith("+}")))
        return { route, params };
    }
    return undefined;
  };
}
