import { useForm } from "react-hook-form";
import { Link, useLocation } from "wouter";
import { withdrawalTexts } from "../../../shared/forms/edition-texts.ts";
import { missingIn, noteInLanguages } from "../../../shared/results/note.ts";
import {
  type EditionToWithdraw,
  editionToWithdraw,
} from "../../../shared/results/results.ts";
import { useAction } from "../../api/use-action.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { filled } from "../../forms/filled.ts";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { NotFoundPage } from "../../layout/not-found-page.tsx";
import { Notice } from "../../layout/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { useNetwork } from "../../network.tsx";
import { ActionForm } from "../action-form.tsx";
import { usePlaces } from "../places.ts";
import { emptyNote, NoteFields } from "./note-fields.tsx";
import { texts } from "./results-texts.ts";

type Which = { year: number; edition: number };

/** Says of each language by itself that its note is missing. */
const withdrawalForm = () =>
  editionToWithdraw().extend({ note: noteInLanguages().optional() });

function WithdrawalForm({ year, edition }: Which) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const [, navigate] = useLocation();
  const { languages } = useNetwork();
  const withdrawing = useAction(
    "POST /api/coordinator/rounds/{year}/withdrawal",
  );
  const form = useForm<EditionToWithdraw>({
    resolver: schemaResolver(withdrawalForm(), language, (body) =>
      missingIn(withdrawalForm().parse(body).note, languages),
    ),
    defaultValues: { edition, note: emptyNote },
    shouldFocusError: false, // The summary of errors takes it.
  });
  const back = places.yearsResults(year);
  return (
    <ActionForm
      form={form}
      texts={withdrawalTexts}
      schema={editionToWithdraw()}
      action={withdrawing}
      label={own.withdrawNth(edition)}
      aside={<Link href={back}>{own.no}</Link>}
      onSubmit={(values) => {
        withdrawing.mutate(
          {
            params: { year },
            body: editionToWithdraw().parse(filled({ ...values, edition })),
          },
          {
            onSuccess: () => {
              navigate(back);
            },
            onError: (error) => tellProblem(error, form),
          },
        );
      }}
    >
      <NoteFields />
    </ActionForm>
  );
}

/** Takes the newest edition of a year back, with a note that everybody reads in its place. */
export default function WithdrawalPage({
  params,
}: {
  params: Record<string, string | undefined>;
}) {
  const own = useTexts(texts);
  const year = Number(params["year"]);
  const { editions } = useAnswer("GET /api/coordinator/rounds/{year}", {
    params: { year },
  });
  const newest = editions.at(-1);
  if (!newest || newest.withdrawn) return <NotFoundPage />;
  return (
    <Page title={own.withdrawOf(newest.number, year)}>
      <Notice kind="alert" title={own.withdrawWarning}>
        <p>{own.withdrawText}</p>
      </Notice>
      <WithdrawalForm year={year} edition={newest.number} />
    </Page>
  );
}
