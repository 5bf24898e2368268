/** How many shapes and lines a statement stands for: one on one line may draw hundreds. */
export function weightOf(statement: string, type: string): number {
  if (type === 'flowchart' || type === 'graph') return edgesIn(statement)
  if (type === 'block') return Math.max(1, bare(statement).trim().split(/\s+/).length)
  return 1
}

/** `a & b --> c & d` is four edges, and `a --> b --> c` is two. */
function edgesIn(statement: string): number {
  const groups = bare(statement)
    .split(ARROW)
    .map((group) => group.split('&').length)
  const edges = groups.slice(1).map((size, at) => size * (groups[at] ?? 1))
  return edges.reduce((sum, each) => sum + each, edges.length === 0 ? (groups[0] ?? 1) : 0)
}

/** With the words that stand on it, as in `-- yes -->`. */
const ARROW = /(?:--|==|-\.)(?: +[^-=.&]+ +(?=[-=.]))?[-=.]*[->=.]|~{3,}/

/** Labels may hold whatever reads like an arrow. */
function bare(statement: string): string {
  return statement.replace(/"[^"]*"|\|[^|]*\||\[[^\]]*\]|\{[^}]*\}|\([^)]*\)/g, '')
}
