const url = `http://localhost:${process.env["PORT"] ?? "3000"}`;

/** Calls the running service; ends this process with one plain line if there is none or it refuses. */
export async function call(
  path: string,
  body?: URLSearchParams,
): Promise<unknown> {
  const request = fetch(`${url}${path}`, {
    method: "POST",
    ...(body && { body }),
  });
  const response = await request.catch(() => undefined);
  if (response?.ok) return response.json();
  console.error(
    response
      ? await response.text()
      : `No service runs at ${url}. Start it with npm start, or set PORT.`,
  );
  process.exit(1);
}
