/** The DNS records by which others believe that mail is the network's own. */

export type DnsRecord = {
  name: string;
  type: "CNAME" | "MX" | "TXT";
  value: string;
};

/** Where mail that comes back goes. Mail is neither sent from it nor read at it, as SES asks. */
export const mailFromDomain = (domain: string) => `bounces.${domain}`;

/** DKIM's three, as SES names them; then MAIL FROM's MX and SPF, and DMARC. */
export function mailRecords({
  domain,
  region,
  reportsTo,
  dkim,
}: {
  domain: string;
  region: string;
  /** Who gets the reports that others' mail servers write. */
  reportsTo: string;
  dkim: { name: string; value: string }[];
}): DnsRecord[] {
  const mailFrom = mailFromDomain(domain);
  return [
    ...dkim.map(({ name, value }): DnsRecord => ({
      name,
      type: "CNAME",
      value,
    })),
    {
      name: mailFrom,
      type: "MX",
      value: `10 feedback-smtp.${region}.amazonses.com`,
    },
    {
      name: mailFrom,
      type: "TXT",
      value: "v=spf1 include:amazonses.com ~all",
    },
    {
      name: `_dmarc.${domain}`,
      type: "TXT",
      value: `v=DMARC1; p=none; rua=mailto:${reportsTo}`,
    },
  ];
}

/** A line, as a zone file has it. */
export const lineOf = ({ name, type, value }: DnsRecord) =>
  `${name} ${type} ${type === "TXT" ? `"${value}"` : value}`;
