/** Streams for a command, and what was written to them. */
export function recorder() {
  const written = { out: "", log: "" };
  const streams = {
    out: (text: string) => {
      written.out += text;
    },
    log: (text: string) => {
      written.log += text;
    },
  };
  return { streams, out: () => written.out, log: () => written.log };
}
