import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { application } from "../../shared/commitment.ts";
import { applicationTexts } from "../../shared/forms/application-texts.ts";
import { issueMessage } from "../../shared/issue-texts.ts";
import type { Language } from "../../shared/language.ts";
import { type FieldProblem, Problem } from "../api/problem.ts";
import { useApi } from "../api/use-answer.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { Form } from "../forms/form.tsx";
import { errorsOf } from "../forms/schema-resolver.ts";
import { tellAtFields } from "../forms/tell-problem.ts";
import { useGoalOf } from "../goals/use-goal-of.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { ConfirmButton } from "../layout/confirm-button.tsx";
import { Page } from "../layout/page.tsx";
import {
  type ApplicationForm,
  applicationOf,
  forgetApplication,
  keepApplication,
  keptApplication,
  newApplication,
  wrongIn,
} from "./application-form.ts";
import { NotSent } from "./not-sent.tsx";
import { startOverTexts } from "./start-texts.ts";
import { StepFields } from "./step-fields.tsx";
import { StepIndicator } from "./step-indicator.tsx";
import { type Step, stepOf, steps, stepTitles } from "./steps.ts";

const texts = {
  fi: {
    next: "Jatka",
    back: "Takaisin",
    send: "Lähetä hakemus",
    restored: "Palautimme aiemmin kirjoittamasi tästä selaimesta.",
  },
  sv: {
    next: "Fortsätt",
    back: "Tillbaka",
    send: "Skicka ansökan",
    restored: "Det du skrev tidigare har hämtats från den här webbläsaren.",
  },
  en: {
    next: "Continue",
    back: "Back",
    send: "Send the application",
    restored: "What you wrote earlier has been restored from this browser.",
  },
};

type JoinFormProps = {
  step: Step;
  goTo: (step: Step) => void;
  onSent: (email: string) => void;
  onStartOver: () => void;
};

/** Holds a step to the rules of its own fields. */
const resolverFor =
  (step: Step, language: Language): Resolver<ApplicationForm> =>
  (values) => {
    const issues = wrongIn(values).filter(
      (one) => stepOf(one.pointer) === step,
    );
    return issues.length === 0
      ? { values, errors: {} }
      : { values: {}, errors: errorsOf<ApplicationForm>(issues, language) };
  };

/** The form in its steps; kept in this browser until it is sent. */
export function JoinForm({ step, goTo, onSent, onStartOver }: JoinFormProps) {
  const own = useTexts(texts);
  const over = useTexts(startOverTexts);
  const titles = useTexts(stepTitles);
  const language = useLanguage();
  const api = useApi();
  const goalOf = useGoalOf();
  const [before] = useState(keptApplication);
  const [values] = useState(() => before?.form ?? newApplication(language));
  const form = useForm<ApplicationForm>({
    values,
    resolver: resolverFor(step, language),
    shouldFocusError: false, // The summary takes it.
  });
  /** What the service, or the whole form, found wrong: shown at the step it belongs to. */
  const [problems, setProblems] = useState<FieldProblem[]>([]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          keepApplication(values, step);
        },
      }),
    [form, step],
  );
  useEffect(() => {
    const here = problems.filter((one) => stepOf(one.pointer) === step);
    if (here.length > 0) tellAtFields(here, form);
  }, [problems, step, form]);

  const show = (found: FieldProblem[]) => {
    const first = steps.find((one) =>
      found.some(({ pointer }) => stepOf(pointer) === one),
    );
    setProblems(found);
    if (first && first !== step) goTo(first);
  };
  const move = (to: Step) => {
    setProblems((all) => all.filter((one) => stepOf(one.pointer) !== step));
    form.reset(undefined, { keepValues: true });
    keepApplication(form.getValues(), to);
    goTo(to);
  };

  const send = useMutation({
    mutationFn: async () => {
      const filledIn = form.getValues();
      const body = applicationOf(filledIn);
      if (!body) {
        const wrong = wrongIn(filledIn).map((issue) => ({
          ...issue,
          message: issueMessage(issue, language),
        }));
        show(wrong);
        return;
      }
      await api("POST /api/commitments", { body });
      forgetApplication();
      onSent(body.contact.email);
    },
    onError: (error) => {
      if (error instanceof Problem) show(error.errors);
    },
  });

  const at = steps.indexOf(step);
  const next = steps[at + 1];
  const previous = steps[at - 1];
  const submit = form.handleSubmit(() => {
    if (next) move(next);
    else send.mutate();
  });
  return (
    <Page title={titles[step]} part={step}>
      <StepIndicator step={step} />
      {before && (
        <div className="restored">
          <p>{own.restored}</p>
          <ConfirmButton
            {...over}
            onConfirm={() => {
              forgetApplication();
              onStartOver();
            }}
          />
        </div>
      )}
      <Form
        form={form}
        texts={applicationTexts}
        schema={application()}
        onSubmit={(event) => void submit(event)}
      >
        <ErrorSummary whose={goalOf} />
        <StepFields step={step} goTo={move} />
        <NotSent
          error={send.error}
          sendAsNew={() => {
            form.setValue("id", crypto.randomUUID());
            send.mutate();
          }}
        />
        <div className="actions">
          <button
            className="hds-button hds-button--primary"
            disabled={send.isPending}
          >
            {next ? own.next : own.send}
          </button>
          {previous && (
            <button
              type="button"
              className="hds-button hds-button--secondary"
              onClick={() => {
                move(previous);
              }}
            >
              {own.back}
            </button>
          )}
        </div>
      </Form>
    </Page>
  );
}
