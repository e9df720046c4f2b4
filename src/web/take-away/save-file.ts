import { element } from "../element.ts";

/** How long a file may take to be picked up before its address is given back. */
const KEPT_MS = 60_000;

/** Gives a file to the reader, made in the page. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** An `svg` as the text of a file. */
export function svgText(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/** Two picture points for each point of the page: sharp in print and on fine screens. */
const SCALE = 2;
/** Browsers refuse to draw more. */
const MOST_PX = 16_000;

/** The picture in points; rejects where the browser cannot draw it. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const [width = 0, height = 0] = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
  const scale = Math.min(SCALE, MOST_PX / Math.max(width, height, 1));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = element("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("expected a picture, the browser drew none");
  return blob;
}
