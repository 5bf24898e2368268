/** Letters that are laid out in about the time of one more statement. */
const LETTERS = 40

/**
 * Returns how many statements a statement counts for, since one on a single line may draw hundreds
 * of shapes, and a line between shapes takes more time than a shape.
 */
export function weightOf(statement: string, type: string): number {
  return Math.max(OWN_WEIGHTS[type]?.(statement) ?? 1, 1 + letters(statement, type))
}

const OWN_WEIGHTS: Readonly<Record<string, (statement: string) => number>> = {
  flowchart: flow,
  graph: flow,
  swimlane: flow,
  block: (statement) => bare(statement).trim().split(/\s+/).length,
  classDiagram: (statement) => (RELATION.test(bare(statement)) || CLASS.test(statement) ? 3 : 1),
  erDiagram: (statement) => (RELATION.test(bare(statement)) ? 4 : 2),
  requirement: (statement) => (RELATION.test(statement) ? 2 : 1),
  stateDiagram: (statement) => (RELATION.test(statement) ? 2 : 1),
  architecture: (statement) => (/^\s*(?:service|group|junction)\b/.test(statement) ? 2 : 1),
  timeline: (statement) => statement.split(':').length - 1,
  xychart: values,
  radar: values,
}

/** Types whose long statements are data or are not wrapped. */
const UNWRAPPED = new Set(['xychart', 'sankey', 'radar', 'railroad', 'sequenceDiagram', 'packet'])

/** Matches the line between two shapes, in a class, entity, state or requirement diagram. */
const RELATION = /--|\.\.|->|<-/
const CLASS = /^\s*(?:class|namespace|note)\b/

/** Counts the letters of a statement that are wrapped, without those of addresses and styles. */
function letters(statement: string, type: string): number {
  if (UNWRAPPED.has(type) || STYLED.test(statement)) return 0
  return Math.floor(statement.replace(/https:[^\s"]*/g, '').trim().length / LETTERS)
}

const STYLED = /^\s*(?:click|classDef|class|style|linkStyle|%%)/

/** Counts a row of numbers or names: four take about as long as one statement. */
function values(statement: string): number {
  return Math.ceil(statement.split(',').length / 4)
}

/**
 * Counts the edges of a statement twice, since they are laid out, and three times with text on
 * them: `a & b --> c & d` has four edges, and `a --> b --> c` has two.
 */
function flow(statement: string): number {
  const groups = bare(statement)
    .split(ARROW)
    .map((group) => group.split('&').length)
  const edges = groups.slice(1).map((size, at) => size * (groups[at] ?? 1))
  const each = TEXT_ON_ARROW.test(bare(statement, '|')) ? 3 : 2
  if (edges.length === 0) return groups[0] ?? 1
  return edges.reduce((sum, size) => sum + size * each, 0)
}

const TEXT_ON_ARROW = /\||(?:--|==|-\.) +[^-=.&\s]/

/** Matches an arrow with the text on it, such as `-- yes -->`. */
const ARROW = /(?:--|==|-\.)(?: [^-=.&]{2,}(?<= )(?=[-=.]))?[-=.]*[->=.]|~{3,}/

/** Removes labels, which may hold text that reads like an arrow. */
function bare(statement: string, onArrow = ''): string {
  return statement
    .replace(/\|[^|]*\|/g, onArrow)
    .replace(/"[^"]*"|\[[^\]]*\]|\{[^}]*\}|\([^)]*\)/g, '')
}
