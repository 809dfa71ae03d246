/** What the member's page of its commitment says. */
export const commitmentTexts = {
  fi: {
    title: "Ilmastositoumus",
    goals: "Tavoitteet",
    document: "Sitoumus asiakirjana",
    begin: "Muuta sitoumusta",
    desk: "Takaisin työpöydälle",
    submit: "Lähetä koordinaattoreille",
    withdraw: {
      label: "Peru sitoumus",
      yes: "Peru sitoumus",
      no: "Älä peru",
    },
    last: "Perutaanko sitoumus? Organisaatiosi ei silloin liity verkostoon. Perumista ei voi kumota.",
    newer:
      "Perutaanko tämä versio? Voimassa oleva sitoumus pysyy voimassa. Perumista ei voi kumota.",
  },
  sv: {
    title: "Klimatåtagande",
    goals: "Mål",
    document: "Åtagandet som dokument",
    begin: "Ändra åtagandet",
    desk: "Tillbaka till arbetsbordet",
    submit: "Skicka till koordinatorerna",
    withdraw: {
      label: "Ta tillbaka åtagandet",
      yes: "Ta tillbaka",
      no: "Ta inte tillbaka",
    },
    last: "Ska åtagandet tas tillbaka? Då går er organisation inte med i nätverket. Det kan inte ångras.",
    newer:
      "Ska den här versionen tas tillbaka? Det gällande åtagandet förblir i kraft. Det kan inte ångras.",
  },
  en: {
    title: "Climate commitment",
    goals: "Goals",
    document: "The commitment as a document",
    begin: "Change the commitment",
    desk: "Back to the desk",
    submit: "Send to the coordinators",
    withdraw: {
      label: "Withdraw the commitment",
      yes: "Withdraw",
      no: "Do not withdraw",
    },
    last: "Withdraw the commitment? Your organisation will then not join the network. This cannot be undone.",
    newer:
      "Withdraw this version? The commitment in force stays in force. This cannot be undone.",
  },
};
