import type { ReactNode } from "react";
import type { Language } from "../../shared/language.ts";

type NoticeProps = {
  kind: "info" | "success" | "alert" | "error";
  title: string;
  /** Where the title is in another language than the page. */
  titleLanguage?: Language | undefined;
  children?: ReactNode;
  /** Read out at once by a screen reader: for what happens after an action. */
  live?: boolean;
};

const classes = {
  info: "hds-notification",
  success: "hds-notification hds-notification--success",
  alert: "hds-notification hds-notification--alert",
  error: "hds-notification hds-notification--error",
} as const;

const icons = {
  info: "info-circle-fill",
  success: "check-circle-fill",
  alert: "alert-circle-fill",
  error: "error-fill",
} as const;

export function Notice(props: NoticeProps) {
  const { kind, title, titleLanguage, children, live } = props;
  const role = kind === "error" ? "alert" : "status";
  return (
    <section className={classes[kind]} {...(live && { role })}>
      <div className="hds-notification__content">
        <h2 className="hds-notification__label notice-label">
          <span
            className={`hds-icon hds-icon--${icons[kind]}`}
            aria-hidden="true"
          />
          <span className="text-lg" lang={titleLanguage}>
            {title}
          </span>
        </h2>
        {children !== undefined && (
          <div className="hds-notification__body">{children}</div>
        )}
      </div>
    </section>
  );
}
