import { useForm } from "react-hook-form";
import { Link } from "wouter";
import { extensionTexts } from "../../../shared/forms/extension-texts.ts";
import { type Extension, extension } from "../../../shared/report.ts";
import { reportMachine } from "../../../shared/report-transitions.ts";
import { shownDay } from "../../../shared/shown.ts";
import { allows } from "../../../shared/state-machine.ts";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { useAction } from "../../api/use-action.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { fieldsOf } from "../../forms/fields.tsx";
import { filled } from "../../forms/filled.ts";
import { schemaResolver } from "../../forms/schema-resolver.ts";
import { tellProblem } from "../../forms/tell-problem.ts";
import { useLanguage, useTexts } from "../../language.tsx";
import { NotFoundPage } from "../../layout/not-found-page.tsx";
import { Notice } from "../../layout/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { ActionForm } from "../action-form.tsx";
import { usePlaces } from "../places.ts";
import { texts } from "./reminder-texts.ts";

const { TextArea, TextField } = fieldsOf<Extension>();

type Report = MemberFile["reports"][number];

function ExtensionForm({ id, year }: { id: string; year: number }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const extending = useAction(
    "PUT /api/coordinator/members/{id}/reports/{year}/deadline",
  );
  const form = useForm<Extension>({
    resolver: schemaResolver(extension(), language),
    defaultValues: { due: "", reason: "" },
    shouldFocusError: false, // The summary of errors takes it.
  });
  if (extending.isSuccess)
    return (
      <Notice kind="success" title={own.given} live>
        <p>{own.givenText(shownDay(extending.data.body.due, language))}</p>
      </Notice>
    );
  return (
    <ActionForm
      form={form}
      texts={extensionTexts}
      schema={extension()}
      action={extending}
      label={own.give}
      onSubmit={(values) => {
        const body = extension().parse(filled(values));
        extending.mutate(
          { params: { id, year }, body },
          { onError: (error) => tellProblem(error, form) },
        );
      }}
    >
      <p>{own.told}</p>
      <TextField name="due" type="date" />
      <TextArea name="reason" rows={4} />
    </ActionForm>
  );
}

type ExtensionProps = { id: string; name: string; report: Report };

function ExtensionOf({ id, name, report }: ExtensionProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const { year, state, due } = report;
  return (
    <Page title={own.extension} of={name}>
      <p className="lead">{own.about(year, shownDay(due, language))}</p>
      {allows(reportMachine, "extend", state) ? (
        <ExtensionForm id={id} year={year} />
      ) : (
        <p>{own.closed}</p>
      )}
      <ul className="links">
        <li>
          <Link href={places.round(year)}>{own.back(year)}</Link>
        </li>
        <li>
          <Link href={places.member(id)}>
            <bdi>{name}</bdi>
          </Link>
        </li>
      </ul>
    </Page>
  );
}

/** A later deadline for one member's report, with the reason. */
export default function ExtensionPage({
  params: { id = "", year },
}: {
  params: Record<string, string | undefined>;
}) {
  const { organisation, reports } = useAnswer(
    "GET /api/coordinator/members/{id}",
    { params: { id } },
  );
  const report = reports.find((one) => String(one.year) === year);
  return report ? (
    <ExtensionOf id={id} name={organisation.name} report={report} />
  ) : (
    <NotFoundPage />
  );
}
