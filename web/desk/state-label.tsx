type StateLabelProps = {
  colour: "plain" | "info" | "success" | "alert";
  children: string;
};

/** The state of a thing, in words; the colour only repeats them. */
export const StateLabel = ({ colour, children }: StateLabelProps) => (
  <span
    className={
      colour === "plain"
        ? "hds-status-label"
        : `hds-status-label hds-status-label--${colour}`
    }
  >
    {children}
  </span>
);
