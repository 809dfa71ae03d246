const meddelanden = (count: number) =>
  count === 1 ? "1 meddelande" : `${count} meddelanden`;

export const texts = {
  fi: {
    title: "Lähetä epäonnistuneet uudelleen",
    lead: "Viestit, joita sähköpostipalvelu ei ottanut vastaan, voi lähettää uudelleen yhdellä kertaa. Katso ensin, montako niitä on.",
    since: "Mistä päivästä lähtien epäonnistuneet",
    look: "Katso, montako viestiä lähtisi",
    none: "Uudelleen lähetettäviä viestejä ei ole.",
    found: (count: number) =>
      count === 1
        ? "1 viesti lähetettäisiin uudelleen."
        : `${count} viestiä lähetettäisiin uudelleen.`,
    left: (count: number) =>
      count === 1
        ? "1 viesti jää työlistalle: se on ehkä jo lähtenyt tai käynyt tarpeettomaksi."
        : `${count} viestiä jää työlistalle: ne ovat ehkä jo lähteneet tai käyneet tarpeettomiksi.`,
    send: (count: number) => `Lähetä uudelleen (${count})`,
    sent: "Viestit on lähetetty uudelleen",
    sentText: (count: number) =>
      count === 1 ? "Niitä oli 1." : `Niitä oli ${count}.`,
  },
  sv: {
    title: "Skicka misslyckade på nytt",
    lead: "Meddelanden som e-posttjänsten inte tog emot kan skickas på nytt på en gång. Se först hur många de är.",
    since: "Misslyckade från och med",
    look: "Se hur många som skulle skickas",
    none: "Det finns inga meddelanden att skicka på nytt.",
    found: (count: number) => `${meddelanden(count)} skulle skickas på nytt.`,
    left: (count: number) =>
      count === 1
        ? "1 meddelande blir kvar på arbetslistan: det har kanske redan skickats eller behövs inte längre."
        : `${count} meddelanden blir kvar på arbetslistan: de har kanske redan skickats eller behövs inte längre.`,
    send: (count: number) => `Skicka på nytt (${count})`,
    sent: "Meddelandena har skickats på nytt",
    sentText: (count: number) => `De var ${count}.`,
  },
  en: {
    title: "Send failed mail again",
    lead: "Mail that the mail service did not take can be sent again all at once. See first how much there is.",
    since: "Failed on or after",
    look: "See how many would be sent",
    none: "There is no mail to send again.",
    found: (count: number) =>
      count === 1
        ? "1 mail would be sent again."
        : `${count} mails would be sent again.`,
    left: (count: number) =>
      count === 1
        ? "1 mail stays on the worklist: it may have left already, or is no longer needed."
        : `${count} mails stay on the worklist: they may have left already, or are no longer needed.`,
    send: (count: number) => `Send again (${count})`,
    sent: "The mail has been sent again",
    sentText: (count: number) =>
      count === 1 ? "It was 1 mail." : `There were ${count} mails.`,
  },
};
