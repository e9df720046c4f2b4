/** One font file of the report. */
export type ReportFont = {
  readonly family: string;
  readonly style: "normal" | "italic";
  /** The letters it holds, as CSS writes them. */
  readonly range: string;
  /** Needed only where a text has letters beyond Western European ones. */
  readonly extended: boolean;
  readonly base64: string;
};

/** What a report is dressed in; read once, then passed in. */
export type ReportAssets = {
  readonly chartsCss: string;
  readonly reportCss: string;
  /** What the controls look like that the script adds. */
  readonly readerCss: string;
  /** Makes the page answer to its reader; null for a page to be read alone. */
  readonly script: string | null;
  readonly fonts: readonly ReportFont[];
  /** Licence text of the fonts, which must go where they go. */
  readonly fontLicence: string;
};

/** A file of the report: `path` is relative to the report's folder, with forward slashes. */
export type ReportFile = { readonly path: string; readonly content: string };
