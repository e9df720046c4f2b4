import type { SentimentValue } from "../../model/sentiment.ts";
import type { StanceValue } from "../../model/stance.ts";

/** The colours of the page's tokens, as a canvas takes them. */
export type Palette = {
  readonly paper: string;
  readonly sel: string;
  readonly ink: string;
  readonly ink2: string;
  readonly favor: string;
  readonly against: string;
  readonly neither: string;
  readonly onMark: string;
  readonly toneNegative: string;
  readonly toneNeutral: string;
  readonly rule2: string;
  /** A font family. */
  readonly sans: string;
};

/** What is painted on. */
export type Brush = { readonly on: CanvasRenderingContext2D; readonly palette: Palette };

type Place = { readonly x: number; readonly y: number; readonly size: number };

/** As `drawMark` draws them. */
const [ARM, SIGN, OUTLINE, RING, SQUARE] = [0.27, 1.2, 1.3, 0.46, 0.94];
const THIN = 1.4;

/** The mark of a post on a canvas: disc with plus, square with minus, or small ring; open where the code is inferred. */
export function paintMark(
  { on, palette }: Brush,
  value: StanceValue,
  { x, y, size, inferred }: Place & { readonly inferred: boolean },
): void {
  on.beginPath();
  if (value === "neither") {
    on.arc(x, y, (size * RING) / 2, 0, 2 * Math.PI);
    strokeIn(on, palette.neither, THIN);
    return;
  }
  const colour = palette[value];
  const width = (value === "favor" ? size : size * SQUARE) - (inferred ? OUTLINE : 0);
  if (value === "favor") on.arc(x, y, width / 2, 0, 2 * Math.PI);
  else on.rect(x - width / 2, y - width / 2, width, width);
  if (inferred) strokeIn(on, colour, OUTLINE);
  else {
    on.fillStyle = colour;
    on.fill();
  }
  const arm = size * ARM;
  on.beginPath();
  on.moveTo(x - arm, y);
  on.lineTo(x + arm, y);
  if (value === "favor") {
    on.moveTo(x, y - arm);
    on.lineTo(x, y + arm);
  }
  strokeIn(on, inferred ? colour : palette.onMark, SIGN);
}

/** The square of a tone on a canvas: solid, pale or open. */
export function paintTone(
  { on, palette }: Brush,
  value: SentimentValue,
  { x, y, size }: Place,
): void {
  const inset = value === "positive" ? THIN / 2 : 0;
  const side = size - 2 * inset;
  on.beginPath();
  on.rect(x - side / 2, y - side / 2, side, side);
  if (value === "positive") strokeIn(on, palette.toneNegative, THIN);
  else {
    on.fillStyle = value === "negative" ? palette.toneNegative : palette.toneNeutral;
    on.fill();
  }
}

function strokeIn(on: CanvasRenderingContext2D, colour: string, width: number): void {
  on.strokeStyle = colour;
  on.lineWidth = width;
  on.stroke();
}
