/** Reads a list to its end, one page after another. */
export async function allPages<Page extends { cursor?: string | undefined }>(
  read: (query: { cursor?: string }) => Promise<{ body: Page }>,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (let query: { cursor?: string } = {}; ;) {
    const { body } = await read(query);
    pages.push(body);
    if (body.cursor === undefined) return pages;
    query = { cursor: body.cursor };
  }
}
