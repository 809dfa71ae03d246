/**
 * The least a call can cost: its items' sizes as DynamoDB counts them, a unit for each KB written (twice in a transaction) and for
 * each 4 KB read (half where an older state will do). By AWS's documentation, "DynamoDB item sizes and formats" and "read and
 * write operations".
 */
type Value = {
  S?: string;
  N?: string;
  M?: WireItem;
  L?: Value[];
};
export type WireItem = Record<string, Value>;
type Key = { TableName: string; Key: WireItem };
type Part = { TableName: string; Key?: WireItem; Item?: WireItem };

/** The parts of a call's body that are looked into. */
export type Asked = Partial<Part> & {
  IndexName?: string;
  ConsistentRead?: boolean;
  TransactItems?: Record<string, Part>[];
  RequestItems?: Record<string, { Keys: WireItem[] }>;
};
export type Told = {
  Items?: WireItem[];
  Responses?: Record<string, WireItem[]>;
};

const bytes = (text: string) => Buffer.byteLength(text);
const digits = (number: string) =>
  number.replace(/^-|\.|e.*$/gi, "").replace(/^0+|0+$/g, "").length;

function sizeOf({ S, N, M, L }: Value): number {
  if (S !== undefined) return bytes(S);
  if (N !== undefined)
    return 1 + Math.ceil(digits(N) / 2) + (N.startsWith("-") ? 1 : 0);
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 3);
  if (M)
    return sum(
      Object.entries(M).map(([name, one]) => 1 + bytes(name) + sizeOf(one)),
    );
  if (L) return sum(L.map((one) => 1 + sizeOf(one)));
  return 1; // A boolean or null.
}

const itemBytes = (item: WireItem = {}): number =>
  Object.entries(item).reduce(
    (total, [name, value]) => total + bytes(name) + sizeOf(value),
    0,
  );

const keyOf = ({ pk, sk }: WireItem): WireItem => ({
  ...(pk && { pk }),
  ...(sk && { sk }),
});

/** The keys of what a call writes. */
export function writtenKeys(asked: Asked): Key[] {
  const parts = asked.TransactItems?.flatMap((part) => Object.values(part));
  return (parts ?? [asked]).flatMap(({ TableName = "", Key, Item }) => {
    const key = Key ?? (Item && keyOf(Item));
    return key ? [{ TableName, Key: key }] : [];
  });
}

type Written = Record<"before" | "after", (WireItem | undefined)[]>;

export function floorOf(
  action: string,
  { TransactItems, RequestItems, ConsistentRead }: Asked,
  { Items = [], Responses = {} }: Told,
  { before, after }: Written,
): number {
  const read = (size: number) => Math.max(1, Math.ceil(size / 4096));
  if (action === "BatchGetItem") {
    const items = Object.values(Responses).flat();
    const asked = Object.values(RequestItems ?? {}).flatMap(({ Keys }) => Keys);
    return items.reduce(
      (total, item) => total + read(itemBytes(item)),
      asked.length - items.length,
    );
  }
  if (action === "Query") {
    const size = Items.reduce((total, item) => total + itemBytes(item), 0);
    return read(size) / (ConsistentRead ? 1 : 2);
  }
  const written = before.reduce((total, old, at) => {
    const size = Math.max(itemBytes(old), itemBytes(after[at]));
    return total + Math.max(1, Math.ceil(size / 1024));
  }, 0);
  return written * (TransactItems ? 2 : 1);
}
