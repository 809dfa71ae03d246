import "./data.css";
import { useTexts } from "../../language.tsx";
import { Page } from "../../layout/page.tsx";
import { texts } from "./data-texts.ts";
import { ExportPart } from "./export-part.tsx";
import { ImportPart } from "./import-part.tsx";

/** What leaves the service as files, and how members move in from one. */
export default function DataPage() {
  const own = useTexts(texts);
  return (
    <Page title={own.title} wide>
      <ExportPart />
      <ImportPart />
    </Page>
  );
}
