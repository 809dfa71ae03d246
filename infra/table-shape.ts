/** What the table is made of: for the template that makes one, and for whoever puts a restored one in its place. */
export const tableShape = {
  key: ["pk", "sk"],
  ttl: "ttl",
  indexes: {
    // Sparse: an item is in it only while it waits for somebody. Not whole: a large item would then be written twice.
    work: {
      key: ["queue", "place"],
      holds: ["memberId", "name", "due", "waits", "summary"],
    },
    // Of mails alone, which are small: the coordinators' list shows them whole.
    mail: { key: ["mailbox", "written"], holds: ["type", "record"] },
  },
} as const;

export type TableIndex = keyof typeof tableShape.indexes;
