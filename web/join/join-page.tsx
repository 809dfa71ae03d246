import "./join.css";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { JoinForm } from "./join-form.tsx";
import { SentPage } from "./sent-page.tsx";
import { StartPage } from "./start-page.tsx";
import { isStep, type Step } from "./steps.ts";

export default function JoinPage() {
  const [search, setSearch] = useSearchParams();
  const [sentTo, setSentTo] = useState<string>();
  const at = search.get("step");
  const goTo = (step: Step) => {
    setSearch({ step });
  };
  if (sentTo !== undefined) return <SentPage email={sentTo} />;
  if (!isStep(at)) return <StartPage goTo={goTo} />;
  return (
    <JoinForm
      step={at}
      goTo={goTo}
      onSent={(email) => {
        setSearch({}, { replace: true });
        setSentTo(email);
      }}
      onStartOver={() => {
        setSearch({});
      }}
    />
  );
}
