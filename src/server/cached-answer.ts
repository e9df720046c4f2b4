import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Request, Response } from "express";
import type { ServedStudy } from "./served-study.ts";

type Written = {
  readonly plain: Buffer;
  packed: Promise<Buffer> | null;
  readonly etag: string;
};

/** Smaller answers are packed as all others are. */
const LEAST_PACKED = 10_000;
/** Fast, and nearly as small as the usual 6 on text. */
const LEVEL = 4;
const pack = promisify(gzip);

/** Analyses do not change while the server runs: what is made of one is written, named and packed once, when it is first asked for. */
export function cachedAnswer(make: (study: ServedStudy) => unknown) {
  const answers = new WeakMap<ServedStudy, Written>();
  return async (study: ServedStudy, request: Request, response: Response): Promise<void> => {
    const answer = answers.get(study) ?? written(make(study));
    answers.set(study, answer);
    response.set({ ETag: answer.etag, "Cache-Control": "no-cache" }).vary("Accept-Encoding");
    response.type("application/json");
    const packs = request.acceptsEncodings("gzip") === "gzip";
    if (!packs || answer.plain.length < LEAST_PACKED || request.fresh) {
      response.send(answer.plain);
      return;
    }
    answer.packed ??= pack(answer.plain, { level: LEVEL });
    response.set("Content-Encoding", "gzip").send(await answer.packed);
  };
}

function written(answer: unknown): Written {
  const plain = Buffer.from(JSON.stringify(answer));
  const hash = createHash("sha256").update(plain).digest("base64url");
  return { plain, packed: null, etag: `W/"${hash}"` };
}
