import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";

/** Answers what stands in the page instead of a link to a style sheet; null when the page is to ask for it. */
export type ReadStyles = (address: string) => string | null;

/**
 * A public page as it is sent: what the framework needs to run in the browser (its scripts, their preloads, its
 * payload) is left out, because nothing on the page needs it. Scripts marked as ours and structured data stay.
 * Nonces go too: the same page is the same bytes for every reader. Style sheets that `readStyles` knows take the place of
 * the links to them.
 *
 * Reading the page as a browser does and cutting pieces out of its text takes a fifth of the time that making a tree of
 * it and writing that out again takes, which was as long as drawing the page.
 */
export function plainPage(html: string, readStyles: ReadStyles = () => null): string {
  const cuts: Cut[] = [];
  let offset = 0;
  for (;;) {
    const cutter = new Cutter(html, offset, readStyles);
    cuts.push(...cutter.cuts);
    if (!cutter.script) return changed(html, cuts);
    offset = endOfScript(html, cutter.script.textFrom);
    cuts.push({ from: cutter.script.from, to: offset });
  }
}

/** A piece that is left out, or gives way to another. */
type Cut = { from: number; to: number; instead?: string };

/** Elements whose text is not markup. A tokenizer has to be told; the tree's builder would know. */
const TEXT_MODES: Partial<Record<string, Tokenizer["state"]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/** Elements without content. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** Notes, in order, what to leave out of a page, from `offset` on to the first script of the framework or to the end. */
class Cutter implements TokenHandler {
  readonly cuts: Cut[] = [];
  /** Where a script of the framework begins, and where its text does. */
  script: { from: number; textFrom: number } | undefined;
  readonly #offset: number;
  readonly #readStyles: ReadStyles;
  readonly #tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);

  constructor(html: string, offset: number, readStyles: ReadStyles) {
    this.#offset = offset;
    this.#readStyles = readStyles;
    this.#tokenizer.write(offset === 0 ? html : html.slice(offset), true);
  }

  onStartTag(token: Token.TagToken): void {
    if (!token.location) return;
    const { startOffset, endOffset, attrs } = token.location;
    if (token.tagName === "script" && !isOurs(token)) {
      this.script = { from: startOffset + this.#offset, textFrom: endOffset + this.#offset };
      this.#tokenizer.pause();
      return;
    }
    this.#tokenizer.state = TEXT_MODES[token.tagName] ?? this.#tokenizer.state;
    if (token.tagName === "link" && isPreloadedScript(token)) {
      this.#cut(startOffset, endOffset);
      return;
    }
    const styles = token.tagName === "link" && attribute(token, "rel") === "stylesheet" ? this.#stylesOf(token) : null;
    if (styles !== null) {
      this.#cut(startOffset, endOffset, styles);
      return;
    }
    if (attrs?.nonce) this.#cut(attrs.nonce.startOffset - 1, attrs.nonce.endOffset);
    // React closes them as XML does, which means nothing in HTML and makes checkers say so.
    if (token.selfClosing && VOID.has(token.tagName)) this.#cut(endOffset - 2, endOffset - 1);
  }

  onComment({ location }: Token.CommentToken): void {
    if (location) this.#cut(location.startOffset, location.endOffset);
  }

  onEndTag(): void {}
  onDoctype(): void {}
  onEof(): void {}
  onCharacter(): void {}
  onNullCharacter(): void {}
  onWhitespaceCharacter(): void {}

  #stylesOf(link: Token.TagToken): string | null {
    // A style sheet for print or for a width would hold everywhere.
    return attribute(link, "media") === "" ? this.#readStyles(attribute(link, "href")) : null;
  }

  #cut(from: number, to: number, instead = ""): void {
    this.cuts.push({ from: from + this.#offset, to: to + this.#offset, instead });
  }
}

const SCRIPT_END = /<\/script(?:[\t\n\f\r /][^>]*)?>/gi;

/**
 * Where a script of the framework ends. Its text is three quarters of a page and is passed over, not read: the framework
 * writes no "<" into it. One that did could hide its end in what looks like a comment, and everything after it would be
 * left out with it.
 */
function endOfScript(html: string, textFrom: number): number {
  SCRIPT_END.lastIndex = textFrom;
  const end = SCRIPT_END.exec(html);
  if (!end || html.slice(textFrom, end.index).includes("<!--"))
    throw new Error("A script of the framework has no plain end.");
  return SCRIPT_END.lastIndex;
}

const isOurs = (script: Token.TagToken): boolean =>
  script.attrs.some(({ name }) => name === "data-own") || attribute(script, "type") === "application/ld+json";

const isPreloadedScript = (link: Token.TagToken): boolean =>
  /^(modulepreload|preload)$/.test(attribute(link, "rel")) && /^(script|)$/.test(attribute(link, "as"));

const attribute = (tag: Token.TagToken, name: string): string =>
  tag.attrs.find((candidate) => candidate.name === name)?.value ?? "";

function changed(text: string, cuts: readonly Cut[]): string {
  let kept = "";
  let at = 0;
  for (const { from, to, instead = "" } of cuts) {
    kept += text.slice(at, from) + instead;
    at = to;
  }
  return kept + text.slice(at);
}
