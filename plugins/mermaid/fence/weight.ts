/**
 * Returns how many shapes and lines a statement counts for, since one on a single line may draw
 * hundreds.
 */
export function weightOf(statement: string, type: string): number {
  if (type === 'flowchart' || type === 'graph') return edgesIn(statement)
  if (type === 'block') return Math.max(1, bare(statement).trim().split(/\s+/).length)
  return 1
}

/** Counts the edges of a statement: `a & b --> c & d` has four, and `a --> b --> c` has two. */
function edgesIn(statement: string): number {
  const groups = bare(statement)
    .split(ARROW)
    .map((group) => group.split('&').length)
  const edges = groups.slice(1).map((size, at) => size * (groups[at] ?? 1))
  return edges.reduce((sum, each) => sum + each, edges.length === 0 ? (groups[0] ?? 1) : 0)
}

/** Matches an arrow with the text on it, such as `-- yes -->`. */
const ARROW = /(?:--|==|-\.)(?: +[^-=.&]+ +(?=[-=.]))?[-=.]*[->=.]|~{3,}/

/** Removes labels, which may hold text that reads like an arrow. */
function bare(statement: string): string {
  return statement.replace(/"[^"]*"|\|[^|]*\||\[[^\]]*\]|\{[^}]*\}|\([^)]*\)/g, '')
}
