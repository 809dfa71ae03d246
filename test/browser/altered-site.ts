import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Reply = {
  status: number;
  headers: Record<string, string>;
  body: string;
};
export type Alter = (path: string, reply: Reply) => Partial<Reply>;

/** A service that answers as the one at `url` does, but for what is altered on the way. */
export async function alteredSite(url: string, alter: Alter) {
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    void fetch(url + path).then(async (real) => {
      const reply = {
        status: real.status,
        headers: Object.fromEntries(real.headers),
        body: await real.text(),
      };
      const { status, headers, body } = { ...reply, ...alter(path, reply) };
      delete headers["content-encoding"];
      delete headers["content-length"];
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
