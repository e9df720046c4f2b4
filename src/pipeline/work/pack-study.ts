import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { readTextFile } from "../read/read-text-file.ts";
import { readReview, TIMELINE_FILE } from "../read/read-timeline-file.ts";
import { isStudyFolder, type Study } from "../read/read-study.ts";

/** A study that threads can share. */
export type PackedStudy = {
  readonly bytes: SharedArrayBuffer;
  /** Its timeline.yaml; null where it has none. What is read from it cannot be handed to a thread. */
  readonly review: string | null;
};

/** Packs a study that was read from this folder or study.yaml just now. */
export function packStudy(study: Study, path: string): PackedStudy {
  const folder = isStudyFolder(path) ? path : dirname(path);
  const packed = serialize({ ...study, review: null });
  const bytes = new SharedArrayBuffer(packed.length);
  new Uint8Array(bytes).set(packed);
  const review = study.review ? readTextFile(join(folder, TIMELINE_FILE)).value : null;
  return { bytes, review };
}

export function unpackStudy({ bytes, review }: PackedStudy): Study {
  const study: Study = deserialize(Buffer.from(new Uint8Array(bytes)));
  if (review === null) return study;
  return { ...study, review: readReview(review, TIMELINE_FILE, study.id).value };
}
