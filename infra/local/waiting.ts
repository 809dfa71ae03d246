import type { RequestListener } from "node:http";

const texts = (percent: number | undefined) =>
  percent === undefined
    ? {
        fi: "Palvelu käynnistyy.",
        sv: "Tjänsten startar.",
        en: "The service is starting.",
      }
    : {
        fi: `Esimerkkiverkostoa ladataan: ${percent} % on valmiina.`,
        sv: `Exempelnätverket läses in: ${percent} % är klart.`,
        en: `The sample network is being loaded: ${percent} % is done.`,
      };

/** A page that shows itself anew until something else is there. */
const page = ({ fi, sv, en }: ReturnType<typeof texts>) => `<!doctype html>
<html lang="fi">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>Odota hetki · Vänta ett ögonblick · One moment</title>
  <body style="font: 1.25rem/1.5 sans-serif; margin: 3rem auto; max-width: 40rem; padding: 0 1rem">
    <main role="status">
      <p>${fi}</p>
      <p lang="sv">${sv}</p>
      <p lang="en">${en}</p>
    </main>
    <script>
      setInterval(async () => {
        const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => undefined);
        if (answer?.status !== 503) return location.reload();
        const next = new DOMParser().parseFromString(await answer.text(), "text/html");
        document.querySelector("main").innerHTML = next.querySelector("main").innerHTML;
      }, 1000);
    </script>
  </body>
</html>
`;

/** Answers everyone to come again, until the service is there. */
export function createWaiting() {
  let percent: number | undefined;
  const listener: RequestListener = ({ headers }, response) => {
    const text = texts(percent);
    const isPage = headers.accept?.includes("text/html");
    response
      .writeHead(503, {
        "content-type": isPage
          ? "text/html; charset=utf-8"
          : "application/json",
        "cache-control": "no-store",
        "retry-after": "1",
      })
      .end(isPage ? page(text) : JSON.stringify({ message: text.en }));
  };
  return {
    listener,
    /** How much of the sample network is there. */
    tell: (share: number) => {
      percent = Math.floor(100 * share);
    },
  };
}
