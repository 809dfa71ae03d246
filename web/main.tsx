import "hds-core/lib/base.min.css";
import "./styles/page.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { isPassing, Problem } from "./api/problem.ts";
import { App } from "./app.tsx";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && isPassing(error),
    },
  },
});

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root");
createRoot(root, {
  // What the service refuses is shown on the page; only what nobody foresaw belongs in the console.
  onCaughtError: (error) => {
    if (!(error instanceof Problem)) console.error(error);
  },
}).render(
  <QueryClientProvider client={queries}>
    <App />
  </QueryClientProvider>,
);
