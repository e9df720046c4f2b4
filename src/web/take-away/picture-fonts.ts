/** The page's own fonts that a picture is set in: upright, Latin letters. */
const WANTED = new Set(["Source Sans 3 Variable", "Source Serif 4 Variable"]);
const BASIC_LATIN = "U+0-FF";
const CHUNK = 0x8000;

let read: Promise<string> | null = null;

/** `@font-face` rules with the fonts inside, for pictures that must look alike anywhere; "" where the page has none. */
export function fontRules(): Promise<string> {
  read ??= readRules().catch(() => "");
  return read;
}

async function readRules(): Promise<string> {
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .flatMap((rule) => faceOf(rule));
  const rules = await Promise.all(faces.map((face) => ruleOf(face)));
  return rules.join("");
}

type Face = { readonly family: string; readonly url: string };

function faceOf(rule: CSSFontFaceRule): Face[] {
  const family = rule.style.getPropertyValue("font-family").replaceAll('"', "");
  const isUpright = rule.style.getPropertyValue("font-style") !== "italic";
  const isLatin = rule.style
    .getPropertyValue("unicode-range")
    .toUpperCase()
    .startsWith(BASIC_LATIN);
  const source = rule.style.getPropertyValue("src").split('url("')[1]?.split('"')[0];
  if (!WANTED.has(family) || !isUpright || !isLatin || source === undefined) return [];
  return [{ family, url: new URL(source, rule.parentStyleSheet?.href ?? location.href).href }];
}

async function ruleOf({ family, url }: Face): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) return "";
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")}`;
}
