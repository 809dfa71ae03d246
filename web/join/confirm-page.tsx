import { useMutation } from "@tanstack/react-query";
import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { Problem } from "../api/problem.ts";
import { useApi } from "../api/use-answer.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { useSecret } from "../sign-in/use-secret.ts";

const texts = {
  fi: {
    title: "Vahvista liittymishakemus",
    lead: "Vahvista, että organisaatiosi haluaa liittyä verkostoon. Hakemus tulee sen jälkeen koordinaattorien käsiteltäväksi.",
    confirm: "Vahvista hakemus",
    done: "Hakemus on vahvistettu",
    thanks: "Kiitos! Lähetimme vahvistuksen myös sähköpostiisi.",
    next: "Mitä seuraavaksi tapahtuu",
    then: [
      "Koordinaattorit lukevat sitoumuksen ja kirjoittavat sinulle, kun se on käsitelty.",
      "Jos jotain puuttuu, saat sitoumuksen takaisin täydennettäväksi.",
      "Kun sitoumus on hyväksytty, organisaatiosi ja kaupunki allekirjoittavat sen.",
    ],
    desk: "Voit seurata käsittelyä jäsenen työpöydällä.",
    toDesk: "Jäsenen työpöydälle",
    dead: "Linkki ei ole voimassa",
    deadWhy:
      "Vahvistuslinkki on voimassa 30 päivää, ja vahvistamaton hakemus poistetaan sen jälkeen. Tee siinä tapauksessa hakemus uudelleen.",
    noLink: "Avaa linkki uudelleen sähköpostista",
    noLinkWhy:
      "Tämä sivu toimii vain vahvistusviestin linkistä avattuna. Jos kopioit osoitteen, tarkista, että se tuli mukaan kokonaan.",
    again: "Tee uusi hakemus",
    write: "Kirjoita koordinaattoreille",
  },
  sv: {
    title: "Bekräfta ansökan om medlemskap",
    lead: "Bekräfta att er organisation vill gå med i nätverket. Därefter börjar koordinatorerna behandla ansökan.",
    confirm: "Bekräfta ansökan",
    done: "Ansökan är bekräftad",
    thanks: "Tack! Vi skickade en bekräftelse också per e-post.",
    next: "Vad händer härnäst",
    then: [
      "Koordinatorerna läser åtagandet och skriver till dig när det har behandlats.",
      "Om något saknas får ni åtagandet tillbaka för komplettering.",
      "När åtagandet har godkänts undertecknas det av er organisation och av staden.",
    ],
    desk: "Du kan följa behandlingen på medlemmens arbetsbord.",
    toDesk: "Till medlemmens arbetsbord",
    dead: "Länken gäller inte",
    deadWhy:
      "Bekräftelselänken gäller i 30 dagar, och en obekräftad ansökan raderas efter det. Gör i så fall en ny ansökan.",
    noLink: "Öppna länken på nytt från din e-post",
    noLinkWhy:
      "Den här sidan fungerar bara när den öppnas med länken i bekräftelsemeddelandet. Om du kopierade adressen, kontrollera att hela adressen kom med.",
    again: "Gör en ny ansökan",
    write: "Skriv till koordinatorerna",
  },
  en: {
    title: "Confirm the application to join",
    lead: "Confirm that your organisation wants to join the network. The coordinators will then start to process the application.",
    confirm: "Confirm the application",
    done: "The application is confirmed",
    thanks: "Thank you! We sent a confirmation to your email too.",
    next: "What happens next",
    then: [
      "The coordinators read the commitment and write to you when it has been processed.",
      "If something is missing, you get the commitment back to complete it.",
      "When the commitment is approved, your organisation and the city sign it.",
    ],
    desk: "You can follow the process on the member’s desk.",
    toDesk: "To the member’s desk",
    dead: "The link is not valid",
    deadWhy:
      "The confirmation link is valid for 30 days, and an unconfirmed application is deleted after that. In that case, please apply again.",
    noLink: "Open the link from your email again",
    noLinkWhy:
      "This page works only when opened by the link in the confirmation email. If you copied the address, check that you copied all of it.",
    again: "Make a new application",
    write: "Write to the coordinators",
  },
};

/** Behind the mailed link: a button confirms, never the opening, for mail filters open links too. */
export default function ConfirmPage() {
  const own = useTexts(texts);
  const api = useApi();
  const id = useSecret("id");
  const token = useSecret("token");
  const confirm = useMutation({
    mutationFn: (secret: { id: string; token: string }) =>
      api("POST /api/commitments/{id}/confirmation", {
        params: { id: secret.id },
        body: { token: secret.token },
      }),
  });
  if (confirm.isSuccess) return <Confirmed />;
  // Another link opened in its place begins anew.
  const error = confirm.variables?.token === token ? confirm.error : null;
  const isDead = error instanceof Problem && error.code === "link-unknown";
  return (
    <Page title={own.title}>
      {!id || !token ? (
        <Notice kind="alert" title={own.noLink}>
          <p>{own.noLinkWhy}</p>
        </Notice>
      ) : isDead ? (
        <Notice kind="error" title={own.dead} live>
          <p>{own.deadWhy}</p>
          <WayOut />
        </Notice>
      ) : (
        <>
          <p className="lead">{own.lead}</p>
          {error && (
            <ProblemNotice error={error}>
              <WayOut />
            </ProblemNotice>
          )}
          <div className="actions">
            <button
              type="button"
              className="hds-button hds-button--primary"
              disabled={confirm.isPending}
              onClick={() => {
                confirm.mutate({ id, token });
              }}
            >
              {own.confirm}
            </button>
          </div>
        </>
      )}
    </Page>
  );
}

function Confirmed() {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <Page title={own.done} part="confirmed">
      <p className="lead">{own.thanks}</p>
      <h2>{own.next}</h2>
      <ol>
        {own.then.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <p>{own.desk}</p>
      <div className="actions">
        <Link
          className="hds-button hds-button--primary"
          href={pages.desk(language)}
        >
          {own.toDesk}
        </Link>
      </div>
    </Page>
  );
}

function WayOut() {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <p>
      <Link href={pages.join(language)}>{own.again}</Link>
      {" · "}
      <Link href={pages.feedback(language)}>{own.write}</Link>
    </p>
  );
}
