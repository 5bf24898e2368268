/** Mermaid's diagram types: the first word of a diagram, and its name in a sentence. */
const TYPES: Readonly<Record<string, string>> = {
  flowchart: 'flowchart',
  graph: 'flowchart',
  sequenceDiagram: 'sequence diagram',
  stateDiagram: 'state diagram',
  gantt: 'Gantt chart',
  classDiagram: 'class diagram',
  erDiagram: 'entity relationship diagram',
  pie: 'pie chart',
  timeline: 'timeline',
  gitGraph: 'Git graph',
  journey: 'user journey',
  mindmap: 'mind map',
  quadrantChart: 'quadrant chart',
  xychart: 'XY chart',
  requirement: 'requirement diagram',
  sankey: 'Sankey diagram',
  block: 'block diagram',
  packet: 'packet diagram',
  kanban: 'Kanban board',
  architecture: 'architecture diagram',
  radar: 'radar chart',
  treemap: 'treemap',
  treeView: 'tree view',
  C4: 'C4 diagram',
  railroad: 'railroad diagram',
  usecase: 'use case diagram',
  swimlane: 'swimlane diagram',
  eventmodeling: 'event model',
  wardley: 'Wardley map',
  cynefin: 'Cynefin diagram',
  ishikawa: 'cause and effect diagram',
  venn: 'Venn diagram',
  agentflow: 'agent flow',
}

export const KEYWORDS = Object.keys(TYPES)

/**
 * Returns the first word that tells a diagram's type, given its text without front matter and
 * comments.
 */
export function typeOf(text: string): string | undefined {
  const start = text.trimStart().toLowerCase()
  return KEYWORDS.find((word) => start.startsWith(word.toLowerCase()))
}

/** Returns the name of a diagram's type, given its text without front matter and comments. */
export function kindOf(text: string): string {
  return TYPES[typeOf(text) ?? ''] ?? 'diagram'
}
