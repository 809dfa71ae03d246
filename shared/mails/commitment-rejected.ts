import { mail } from "./mail.ts";
import { withMessage } from "./params.ts";

/** Of a first commitment or of a later version: so no word about the membership itself. */
export const commitmentRejected = mail({
  to: "contact",
  params: withMessage,
  texts: {
    fi: ({ message }) => ({
      subject: "Ilmastositoumusta ei hyväksytty",
      body: [
        "Koordinaattorit eivät voineet hyväksyä organisaatiosi ilmastositoumusta. He perustelevat päätöstä näin:",
        { quote: message },
        "Voit valmistella uuden ehdotuksen ja lähettää sen myöhemmin. Jos organisaatiollasi on jo allekirjoitettu ilmastositoumus, se pysyy voimassa.",
        "Jos haluat keskustella päätöksestä, vastaa tähän viestiin.",
      ],
    }),
    sv: ({ message }) => ({
      subject: "Klimatåtagandet har inte godkänts",
      body: [
        "Koordinatorerna kunde inte godkänna er organisations klimatåtagande. De motiverar beslutet så här:",
        { quote: message },
        "Ni kan utarbeta ett nytt förslag och skicka in det senare. Om er organisation redan har ett undertecknat klimatåtagande fortsätter det att gälla.",
        "Om du vill diskutera beslutet, svara på det här meddelandet.",
      ],
    }),
    en: ({ message }) => ({
      subject: "Your climate commitment has not been approved",
      body: [
        "The coordinators were not able to approve your organisation’s climate commitment. They give this reason:",
        { quote: message },
        "You can prepare a new proposal and send it later. If your organisation already has a signed climate commitment, it remains in force.",
        "If you would like to discuss the decision, reply to this email.",
      ],
    }),
  },
});
