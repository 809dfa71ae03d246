/** Tries until it is true: elsewhere nobody tells when a stream has drained. */
export async function eventually<T>(
  look: () => Promise<T | undefined>,
  what: string,
): Promise<T> {
  const end = performance.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`Never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
