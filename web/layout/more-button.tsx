import { useTexts } from "../language.tsx";

const texts = { fi: "Näytä lisää", sv: "Visa fler", en: "Show more" };

type MoreButtonProps = { hasMore: boolean; onMore: () => void };

/** The next page of a list, where there is one. */
export function MoreButton({ hasMore, onMore }: MoreButtonProps) {
  const label = useTexts(texts);
  return (
    hasMore && (
      <button
        type="button"
        className="hds-button hds-button--secondary"
        onClick={onMore}
      >
        {label}
      </button>
    )
  );
}
