const medlemmar = (count: number) =>
  count === 1 ? "1 medlem" : `${count} medlemmar`;
const kontaktpersoner = (count: number) =>
  count === 1 ? "1 kontaktperson" : `${count} kontaktpersoner`;
const counted = (count: number, of: string) =>
  count === 1 ? `1 ${of}` : `${count} ${of}s`;

/** An extra reminder and an extension. */
export const texts = {
  fi: {
    extra: "Ylimääräinen muistutus",
    extraText:
      "Muistutus lähtee kaikille, jotka eivät ole vielä lähettäneet raporttiaan, päivässä enintään kerran. Katso ensin, ketkä sen saavat.",
    look: "Katso, ketkä saavat muistutuksen",
    nobody: "Kukaan ei saa muistutusta",
    nobodyText: "Kaikki pyydetyt ovat lähettäneet raporttinsa.",
    reaches: (members: number, contacts: number) =>
      `Muistutus lähtisi ${members} jäsenelle, yhteensä ${contacts} yhteyshenkilölle.`,
    due: (due: string) => `määräaika ${due}`,
    unread: "ei yhteyshenkilöä, joka saa kierroksen viestit",
    send: (members: number) => `Lähetä muistutus (${members})`,
    sent: "Muistutus on lähetetty",
    sentText: (members: number) => `Se lähti ${members} jäsenelle.`,
    extension: "Lisäaika",
    about: (year: number, due: string) =>
      `Vuosiraportti ${year}, määräaika nyt ${due}.`,
    told: "Jäsenen yhteyshenkilöt saavat viestin uudesta määräajasta, ja muistutukset siirtyvät sen mukaan.",
    give: "Anna lisäaikaa",
    given: "Lisäaika on annettu",
    givenText: (due: string) => `Uusi määräaika on ${due}.`,
    back: (year: number) => `Kierrokselle ${year}`,
    closed: "Raportille ei voi enää antaa lisäaikaa, koska se on jo lähetetty.",
  },
  sv: {
    extra: "Extra påminnelse",
    extraText:
      "Påminnelsen går till alla som inte har skickat in sin rapport, högst en gång per dag. Se först vilka som får den.",
    look: "Se vilka som får påminnelsen",
    nobody: "Ingen får en påminnelse",
    nobodyText: "Alla tillfrågade har skickat in sin rapport.",
    reaches: (members: number, contacts: number) =>
      `Påminnelsen skulle gå till ${medlemmar(members)}, sammanlagt ${kontaktpersoner(contacts)}.`,
    due: (due: string) => `tidsfrist ${due}`,
    unread: "ingen kontaktperson som får omgångens meddelanden",
    send: (members: number) => `Skicka påminnelsen (${members})`,
    sent: "Påminnelsen har skickats",
    sentText: (members: number) => `Den gick till ${medlemmar(members)}.`,
    extension: "Förlängd tidsfrist",
    about: (year: number, due: string) =>
      `Årsrapporten ${year}, tidsfristen går nu ut ${due}.`,
    told: "Medlemmens kontaktpersoner får ett meddelande om den nya tidsfristen, och påminnelserna flyttas enligt den.",
    give: "Förläng tidsfristen",
    given: "Tidsfristen har förlängts",
    givenText: (due: string) => `Den nya tidsfristen går ut ${due}.`,
    back: (year: number) => `Till omgången ${year}`,
    closed:
      "Tidsfristen kan inte längre förlängas, eftersom rapporten redan har skickats in.",
  },
  en: {
    extra: "Extra reminder",
    extraText:
      "The reminder goes to everybody who has not sent a report yet, at most once a day. See first who gets it.",
    look: "See who gets the reminder",
    nobody: "Nobody gets a reminder",
    nobodyText: "Everybody asked has sent a report.",
    reaches: (members: number, contacts: number) =>
      `The reminder would go to ${counted(members, "member")}, ${counted(contacts, "contact")} in all.`,
    due: (due: string) => `deadline ${due}`,
    unread: "no contact that gets the mail of the round",
    send: (members: number) => `Send the reminder (${members})`,
    sent: "The reminder has been sent",
    sentText: (members: number) => `It went to ${counted(members, "member")}.`,
    extension: "Extension",
    about: (year: number, due: string) =>
      `Annual report ${year}, deadline now ${due}.`,
    told: "The member’s contacts get an email about the new deadline, and the reminders move with it.",
    give: "Extend the deadline",
    given: "The deadline has been extended",
    givenText: (due: string) => `The new deadline is ${due}.`,
    back: (year: number) => `To round ${year}`,
    closed:
      "The deadline can no longer be extended, because the report has been sent.",
  },
};
