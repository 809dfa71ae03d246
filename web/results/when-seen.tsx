import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";

/** Holds the place of a chart, and loads it when the reader comes near, or prints. */
export function WhenSeen({
  height,
  children,
}: {
  height: number;
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const see = () => {
      setSeen(true);
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) see();
      },
      { rootMargin: "200px" },
    );
    if (place.current) observer.observe(place.current);
    window.addEventListener("beforeprint", see);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", see);
    };
  }, []);
  return (
    <div className="chart" ref={place} style={{ minHeight: height }}>
      {seen && <Suspense>{children}</Suspense>}
    </div>
  );
}
