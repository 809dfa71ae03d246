import { mailedSecret } from "../../shared/mailed-secret.ts";
import { useEffect, useState } from "react";

/** Taken from the address and kept nowhere else, so that the page survives a change of language. */
const taken = new Map<string, string>();

/** Everything the fragment holds is taken at once: whoever reads first removes it. */
function take(name: string): string | undefined {
  for (const [key, value] of new URLSearchParams(location.hash.slice(1)))
    taken.set(key, mailedSecret(value));
  return taken.get(name);
}

/** A secret of the address's fragment, which is removed once it is read: neither history nor a copied address shall hold it. */
export function useSecret(name: string): string | undefined {
  const [secret, setSecret] = useState(() => take(name));
  useEffect(() => {
    const read = () => {
      setSecret(take(name));
      if (location.hash)
        history.replaceState(
          history.state,
          "",
          location.pathname + location.search,
        );
    };
    read();
    window.addEventListener("hashchange", read);
    return () => {
      window.removeEventListener("hashchange", read);
    };
  }, [name]);
  return secret;
}

/** Used, or found dead. */
export const forgetSecret = (name: string): void => {
  taken.delete(name);
};
