import type { DateParts } from "../../../../model/edtf.ts";
import type { DateMention } from "../../../../model/event.ts";

/** A date of a document, with what the reading of events needs to know of it. */
export type FoundDate = DateMention & { readonly parts: DateParts; readonly attributive: boolean };
