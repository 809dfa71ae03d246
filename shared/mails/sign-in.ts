import type { Block } from "./block.ts";
import { mail, type SignIn } from "./mail.ts";
import { nothing } from "./params.ts";

/** A link and a code for each member the address serves; a session is for one member. */
const ways = (signIns: SignIn[], button: string, code: string): Block[] =>
  signIns.flatMap((way): Block[] => [
    { heading: way.memberName },
    { button, href: way.link },
    { code: way.code, label: code },
  ]);

export const signIn = mail({
  to: "asker",
  params: nothing,
  texts: {
    fi: (_, { signIns }) => ({
      subject: "Kirjautumislinkki",
      body: [
        "Kirjaudu linkillä tai koodilla. Ne ovat voimassa 10 minuuttia ja toimivat vain kerran.",
        ...ways(signIns(), "Kirjaudu sisään", "Koodi"),
        { heading: "Näin kirjaudut" },
        {
          list: [
            "Avaa linkki samassa selaimessa, jossa pyysit sen.",
            "Jos käytät toista selainta tai laitetta, kirjoita koodi sivulle, jolla pyysit linkin.",
            "Älä anna koodia kenellekään. Kukaan verkostosta ei koskaan kysy sitä.",
          ],
        },
        "Jos et pyytänyt linkkiä, sinun ei tarvitse tehdä mitään.",
      ],
    }),
    sv: (_, { signIns }) => ({
      subject: "Inloggningslänk",
      body: [
        "Logga in med länken eller koden. De gäller i 10 minuter och kan användas bara en gång.",
        ...ways(signIns(), "Logga in", "Kod"),
        { heading: "Så här loggar du in" },
        {
          list: [
            "Öppna länken i samma webbläsare som du bad om den i.",
            "Om du använder en annan webbläsare eller enhet, skriv in koden på sidan där du bad om länken.",
            "Ge inte koden till någon. Ingen i nätverket frågar någonsin efter den.",
          ],
        },
        "Om du inte har bett om någon länk behöver du inte göra något.",
      ],
    }),
    en: (_, { signIns }) => ({
      subject: "Your sign-in link",
      body: [
        "Sign in with the link or with the code. They are valid for 10 minutes and work only once.",
        ...ways(signIns(), "Sign in", "Code"),
        { heading: "How to sign in" },
        {
          list: [
            "Open the link in the same browser in which you asked for it.",
            "If you use another browser or device, type the code on the page where you asked for the link.",
            "Do not give the code to anyone. Nobody from the network will ever ask for it.",
          ],
        },
        "If you did not ask for a link, you do not need to do anything.",
      ],
    }),
  },
});
