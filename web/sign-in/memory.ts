/**
 * What this browser knows of a sign-in under way: where the person was heading, and whom the link was asked for. The mailed
 * link opens in a new tab, so a tab's own storage would not do; it is forgotten at the sign-in, or after an hour.
 */
type SignInMemory = {
  /** The page, without its language: `/my`. */
  to?: string;
  email?: string;
  invitation?: string;
};

const key = "sign-in";
const hour = 3_600_000;

export function rememberedSignIn(): SignInMemory {
  const kept = new URLSearchParams(localStorage.getItem(key) ?? "");
  const { until, ...memory } = Object.fromEntries(kept);
  return Number(until) > Date.now() ? memory : {};
}

/** Whether this browser asked for a link that it has not signed in with. */
export function awaitsLink(): boolean {
  const { email, invitation } = rememberedSignIn();
  return email !== undefined || invitation !== undefined;
}

export function rememberSignIn(memory: SignInMemory): void {
  const until = String(Date.now() + hour);
  localStorage.setItem(
    key,
    new URLSearchParams({ ...memory, until }).toString(),
  );
}

export const forgetSignIn = (): void => {
  localStorage.removeItem(key);
};
