/** The most lines and characters of a line. Mermaid's time grows at least with their square. */
export const MOST_LINES = 1_000
export const MOST_IN_LINE = 1_000
export const MOST_IN_LABEL = 1_000
export const MOST_IN_WORD = 300

/**
 * The most statements of a diagram by its type. A statement may count several times, see
 * `weight.ts`. `bench/diagrams.ts` measures what the largest of each type take: at most about 8 s
 * of a processor.
 */
export const MOST_STATEMENTS = 300
export const OWN_STATEMENTS: Readonly<Record<string, number>> = {
  sequenceDiagram: 400,
  flowchart: 304,
  graph: 304,
  swimlane: 304,
  stateDiagram: 240,
  classDiagram: 300,
  erDiagram: 280,
  requirement: 200,
  C4: 150,
  treemap: 200,
  timeline: 100,
  block: 100,
  kanban: 100,
  // With 78 branches at its root, Mermaid fails, and does not say where.
  mindmap: 79,
  architecture: 100,
  railroad: 150,
  venn: 30,
}

/**
 * Patterns of numbers that decide how much is drawn, with the largest allowed one. The first group
 * is the number.
 */
export const NUMBERS: Readonly<Record<string, readonly [asked: RegExp, most: number]>> = {
  packet: [/^\s*\+?(?:\d+\s*-\s*)?(\d+)\s*:/g, 2_047],
  block: [/(?:\bcolumns\s+|:\s*)(\d+)/g, 100],
  radar: [/\bticks\s+(\d+)/g, 100],
  gantt: [/[:,]\s*(\d+)(?:\.\d+)?[dwMyQ]\s*$/g, 4_000],
}

/** Types whose lines are data, in which a long line holds many short values. */
export const DATA = new Set(['xychart', 'sankey', 'radar', 'railroad', 'requirement'])

/** Types in which braces hold statements, and only quotes hold labels. */
export const BRACED = new Set([...DATA, 'classDiagram', 'erDiagram', 'stateDiagram'])

/** Types in which groups stand in groups. */
export const GROUPING = new Set(
  'flowchart graph swimlane sequenceDiagram stateDiagram classDiagram block C4'.split(' '),
)
