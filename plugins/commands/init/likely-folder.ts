const MARKDOWN = /\.mdx?$/i
/** Matches folders that hold no documents of a project, or copies of them. */
const ELSEWHERE = /(?:^|\/)(?:build|coverage|dist|fixtures?|out|target|tests?|vendor|content)\//i
const NAMED =
  /(?:^|[/_-])(?:adrs?|decisions?|decision-records?|rfcs?|eips?|ercs?|peps?|keps?|proposals?|enhancements?|designs?|text)$/i
const NUMBERED = /^(?:[a-z]{2,8}[-_]?)?\d{1,8}[-_. ]|^[a-z]{2,8}[-_]?\d+\.mdx?$/i
/** Matches files that explain documents or show how to begin one. */
const AROUND =
  /template|(?:^|\/)(?:(?:readme|index|contributing|changelog|summary|toc)\.mdx?$|[nxy]{3,}[-_.])/i
/** Matches the headings of proposals and decisions. */
const HEADING =
  /^#{1,3}[ \t]+(?:\d+[.)][ \t]+)?(?:context|decision|motivation|rationale|consequences|considered options|alternatives|drawbacks|guide-level|problem statement|prior art)\b/im

/** The fewest documents of a folder, if their numbers alone say what they are. */
const FEW = 3
/** The fewest documents of a folder whose name does not say what it holds. */
const MANY = 10

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path)
}

/** Says whether the files of a folder are a project's own. */
export function isOwn(path: string): boolean {
  return !ELSEWHERE.test(path)
}

/** Says whether a file is about documents and no document: a template, or a list of them. */
export function isAround(path: string): boolean {
  return AROUND.test(path)
}

/** Says whether the name of a folder is one for proposals or decisions. */
export function isNamedFolder(folder: string): boolean {
  return NAMED.test(folder)
}

/** The facts about a folder that say whether its documents are proposals. */
export interface LikelyFolder {
  /** The fewest documents that it must have. */
  readonly fewest: number
  /** The part of its documents that must tell their status. */
  readonly least: number
  /** True where documents without a status are proposals, too. */
  readonly isSure: boolean
}

/** Looks at the name of a folder, and at the names and headings of its documents. */
export function likelyFolder(folder: string, texts: ReadonlyMap<string, string>): LikelyFolder {
  const names = [...texts.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1))
  const isNumbered = names.filter((name) => NUMBERED.test(name)).length >= texts.size * 0.6
  const isShaped =
    [...texts.values()].filter((text) => HEADING.test(text)).length >= texts.size * 0.5
  const isNamed = isNamedFolder(folder)
  const fewest = isNamed || (isNumbered && isShaped) ? 1 : isNumbered ? FEW : MANY
  const least = isNamed || isNumbered ? 0.5 : 0.8
  return { fewest, least, isSure: isNamed && (isNumbered || isShaped) }
}
