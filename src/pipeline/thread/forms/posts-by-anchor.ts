import { consistentAnchors, type Anchor, type AnchorKind } from "./anchors.ts";
import { alikeAround, alikeSays, endsOfRuns, isOfKind, withDates } from "./alike-anchors.ts";
import { findNames, namesAtTop, type Names } from "./find-names.ts";
import { titleLines, topOfHeader, withoutByline } from "./header-lines.ts";
import { piecesOf, readHeader } from "./header-pieces.ts";
import { confidenceOf } from "./how-well.ts";
import { answeredNames, levelsOf } from "./nesting.ts";
import type { PageLine } from "./page-lines.ts";
import type { Form, ReadPost } from "./reading.ts";
import { findBodies, type Segment } from "./segments.ts";
import { endOfLastPost, startOfFirstPost } from "./thread-edges.ts";

/** On which side of a post's words the line stands that marks it. */
export type Side = "before" | "after";

/** The lines of one post. Line indices; ends exclusive. */
export type PostLines = {
  readonly anchor: Anchor;
  /** Where the name stands; null where the post has none. */
  readonly name: Names["places"][number];
  /** All lines of the post, its furniture included. */
  readonly all: Segment;
  readonly body: Segment;
};

export type Cut = {
  readonly kind: AnchorKind;
  readonly side: Side;
  readonly posts: readonly PostLines[];
  /** The line below the thread's heading; 0 where there is none. */
  readonly headingLine: number;
  readonly startLine: number;
  readonly endLine: number;
  /** The line where the page's own words begin. */
  readonly regionEnd: number;
};

const MOST_ALIKE = 0.6;
/** From so many posts on, what all but the first have in their headers tells that the first is none. */
const MIN_OTHERS = 3;

/** A form whose posts have one line of a kind each, before or after their words. */
export function formByAnchor(name: string, kind: AnchorKind, side: Side): Form {
  return {
    name,
    read({ lines, marks }) {
      const anchors = marks.filter((mark) => isOfKind(lines, mark, kind));
      const cut = anchors.length === 0 ? null : cutByAnchor(lines, anchors, kind, side);
      if (cut === null) return null;
      return {
        form: name,
        confidence: confidenceOf(lines, cut),
        posts: postsOf(lines, cut),
        startLine: cut.startLine,
        endLine: cut.endLine,
        issues: [],
      };
    },
  };
}

function cutByAnchor(
  lines: readonly PageLine[],
  all: readonly Anchor[],
  kind: AnchorKind,
  side: Side,
): Cut | null {
  const region = consistentAnchors(lines, side === "after" ? endsOfRuns(lines, all) : all);
  const anchors =
    kind === "says" ? withDates(lines, alikeSays(lines, region.anchors)) : region.anchors;
  if (anchors.length === 0) return null;
  return side === "before"
    ? cutBefore(lines, kind, { ...region, anchors })
    : cutAfter(lines, kind, { ...region, anchors });
}

type Region = ReturnType<typeof consistentAnchors>;

function cutBefore(lines: readonly PageLine[], kind: AnchorKind, region: Region): Cut | null {
  const { side, places } = findNames(lines, region.anchors, region.startLine);
  const topOf = ({ anchor, name }: Pick<PostLines, "anchor" | "name">) =>
    topOfHeader(lines, Math.min(anchor.line, name?.line ?? anchor.line));
  const marked = withoutByline(
    lines,
    region.anchors
      .map((anchor, i) => ({ anchor, name: places[i] ?? null }))
      .filter(({ name }) => side === "none" || name !== null || kind === "says"),
    topOf,
  );
  const isTitled = titleLines(lines, marked.map(topOf));
  const [first] = marked;
  if (first === undefined) return null;
  const headEnds = marked.map(({ anchor, name }) => Math.max(anchor.line, name?.line ?? 0) + 1);
  const tops = marked.map((post, i) => topOf(post) - (isTitled(i) ? 1 : 0));
  const segments = tops.slice(1).map((to, i) => ({ from: headEnds[i] ?? 0, to }));
  const lastFrom = headEnds.at(-1) ?? 0;
  const endLine = endOfLastPost(lines, { from: lastFrom, to: region.endLine }, segments);
  segments.push({ from: lastFrom, to: endLine });
  const bodies = findBodies(lines, segments);
  const found = marked.map((post, i) => ({
    ...post,
    all: { from: tops[i] ?? post.anchor.line, to: segments[i]?.to ?? endLine },
    body: bodies[i] ?? { from: endLine, to: endLine },
  }));
  const isByline =
    found.length > MIN_OTHERS && found.every((post, i) => (i === 0) === isBare(post));
  const posts = isByline ? found.slice(1) : found;
  return {
    kind,
    side: "before",
    posts,
    headingLine: region.startLine,
    regionEnd: region.endLine,
    startLine: posts[0]?.all.from ?? first.anchor.line,
    endLine,
  };
}

function cutAfter(lines: readonly PageLine[], kind: AnchorKind, region: Region): Cut {
  const named = region.anchors.filter(({ name }) => name !== null);
  const anchors = alikeAround(
    lines,
    named.length >= MOST_ALIKE * region.anchors.length ? named : region.anchors,
  );
  const segments = anchors.map(({ line }, i) => ({
    from: (anchors[i - 1]?.line ?? -1) + 1,
    to: line,
  }));
  const last = anchors.at(-1)?.line ?? 0;
  const startLine = startOfFirstPost(lines, anchors[0]?.line ?? 0, region.startLine);
  segments[0] = { from: startLine, to: anchors[0]?.line ?? 0 };
  let endLine = last + 1;
  while (endLine < region.endLine && lines[endLine]?.class === "plain") endLine += 1;
  const bodies = findBodies(lines, segments);
  const names = namesAtTop(lines, anchors, segments);
  const posts = anchors.map((anchor, i) => {
    const name = names[i] ?? null;
    const body = bodies[i] ?? { from: anchor.line, to: anchor.line };
    const from =
      name !== null && name.line < body.to && name.line >= body.from ? name.line + 1 : body.from;
    return {
      anchor,
      name,
      all: {
        from: segments[i]?.from ?? 0,
        to: i === anchors.length - 1 ? endLine : anchor.line + 1,
      },
      body: trimmed(lines, { from: Math.min(from, body.to), to: body.to }),
    };
  });
  return {
    kind,
    side: "after",
    posts,
    headingLine: region.startLine,
    startLine,
    endLine,
    regionEnd: region.endLine,
  };
}

const isBare = ({ body }: PostLines): boolean => body.from >= body.to;

/** A body without the buttons beside the name above it. */
function trimmed(lines: readonly PageLine[], { from, to }: Segment): Segment {
  let [start, end] = [from, to];
  const isEdge = (at: number) => lines[at]?.class === "blank" || lines[at]?.class === "plain";
  while (start < end && isEdge(start)) start += 1;
  while (end > start && lines[end - 1]?.class === "blank") end -= 1;
  return { from: start, to: end };
}

function postsOf(lines: readonly PageLine[], { posts, side }: Cut): ReadPost[] {
  const headers = posts.map(({ all, body, anchor, name }) =>
    readHeader([
      ...(side === "after" && name !== null ? lines.slice(name.line, name.line + 1) : []),
      ...lines.slice(
        side === "before" ? all.from : anchor.line,
        side === "before" ? body.from : all.to,
      ),
      ...lines.slice(body.to, side === "before" ? all.to : anchor.line),
    ]),
  );
  const answered = answeredNames(lines, posts, headers);
  const levels = levelsOf(
    posts.map(({ all, name }) => lines[name?.line ?? all.from]?.indent ?? 0),
    headers.map((header) => header.level),
    posts.map(({ anchor }) => lines[anchor.line]?.words ?? ""),
  );
  return posts.map(({ all, body, name }, i) => {
    const first = lines[body.from];
    const last = lines[body.to - 1];
    const isEmpty = body.from >= body.to || first === undefined || last === undefined;
    const headerEnd = lines[body.from - 1]?.contentEnd ?? 0;
    const { author, replyTo } = answered[i] ?? { author: null, replyTo: null };
    const around = [
      ...range(all.from, isEmpty ? all.to : body.from),
      ...(isEmpty ? [] : range(body.to, all.to)),
    ];
    return {
      bodyStart: isEmpty ? headerEnd : first.contentStart,
      bodyEnd: isEmpty ? headerEnd : last.contentEnd,
      level: levels[i] ?? 0,
      replyTo,
      author,
      postedAt: headers[i]?.postedAt ?? null,
      furniture: around.flatMap((at) => {
        const line = lines[at];
        if (line === undefined || line.class === "blank") return [];
        return piecesOf(line, name?.line === at ? name.name : null, replyTo);
      }),
    };
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
