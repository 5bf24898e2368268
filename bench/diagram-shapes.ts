/** A diagram that grows with a number: its statements, its depth or the letters of its labels. */
export type Shape = (size: number) => string

/** The shapes that cost most, by the type of the diagram and what grows in it. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'flowchart, chain': (n) => `flowchart TD\n${rows(n, (at) => `  n${at} --> n${at + 1}`)}`,
  'flowchart, pairs': (n) => `flowchart LR\n${rows(n, (at) => `  a${at} --> b${at}`)}`,
  'flowchart, tangle': (n) =>
    `flowchart TD\n${rows(n, (at) => `  n${at % 40} -- to --> n${(at * 17 + 3) % 41}`)}`,
  'flowchart, star': (n) => `flowchart TD\n${rows(n, (at) => `  hub --> n${at}`)}`,
  'flowchart, groups': (n) =>
    `flowchart TD\n  ${row(Math.sqrt(n), (at) => `a${at}`, ' & ')} --> ${row(Math.sqrt(n), (at) => `b${at}`, ' & ')}`,
  'flowchart, subgraphs': (n) =>
    `flowchart TD\n${rows(n, (at) => `  subgraph s${at}\n    a${at} --> b${at}\n  end`)}`,
  'flowchart, nested': (n) =>
    `flowchart TD\n${rows(n, (at) => `subgraph s${at}`)}\na --> b\n${rows(n, () => 'end')}`,
  'flowchart, long labels': (n) => `flowchart TD\n${rows(n, (at) => `  n${at}["${LONG}"]`)}`,
  'flowchart, edge labels': (n) =>
    `flowchart TD\n${rows(n, (at) => `  a${at % 12} -- "${LONG}" --> a${(at + 1) % 12}`)}`,
  'swimlane, lanes': (n) =>
    `swimlane-beta\n${rows(n, (at) => `  subgraph s${at}\n    a${at} --> b${at}\n  end`)}`,
  'swimlane, chain': (n) =>
    `swimlane-beta\n  subgraph one\n${rows(n, (at) => `    n${at} --> n${at + 1}`)}\n  end`,
  'sequence, messages': (n) => `sequenceDiagram\n${rows(n, (at) => `  A->>B: Hello ${at}`)}`,
  'sequence, participants': (n) =>
    `sequenceDiagram\n${rows(n, (at) => `  P${at}->>P${at + 1}: Hello`)}`,
  'sequence, nested': (n) =>
    `sequenceDiagram\n${rows(n, () => '  loop again')}\n  A->>B: x\n${rows(n, () => '  end')}`,
  'sequence, notes': (n) => `sequenceDiagram\n${rows(n, () => `  Note over A,B: ${LONG}`)}`,
  'state, chain': (n) => `stateDiagram-v2\n${rows(n, (at) => `  s${at} --> s${at + 1}: then`)}`,
  'state, tangle': (n) =>
    `stateDiagram-v2\n${rows(n, (at) => `  s${at % 30} --> s${(at * 17 + 3) % 31}`)}`,
  'state, nested': (n) =>
    `stateDiagram-v2\n${rows(n, (at) => `state s${at} {`)}\na --> b\n${rows(n, () => '}')}`,
  'state, composites': (n) =>
    `stateDiagram-v2\n${rows(n, (at) => `state s${at} {\n a${at} --> b${at}\n}`)}`,
  'state, notes': (n) => `stateDiagram-v2\n${rows(n, (at) => `  s${at} : ${LONG}`)}`,
  'gantt, tasks': (n) => `gantt\n${rows(n, (at) => `  Task ${at} :t${at}, 2026-01-01, 30d`)}`,
  'gantt, after each': (n) =>
    `gantt\n  Task :t0, 2026-01-01, 3d\n${rows(n, (at) => `  Task :t${at + 1}, after t${at}, 3d`)}`,
  'gantt, excluded days': (n) =>
    `gantt\n  excludes weekends\n${rows(n, (at) => `  Task :t${at}, 2026-01-01, 300d`)}`,
  'gantt, sections': (n) =>
    `gantt\n${rows(n, (at) => `  section S${at}\n  Task :t${at}, 2026-01-01, 30d`)}`,
  'class, chain': (n) => `classDiagram\n${rows(n, (at) => `  C${at} <|-- C${at + 1} : is`)}`,
  'class, tangle': (n) =>
    `classDiagram\n${rows(n, (at) => `  C${at % 30} <|-- C${(at * 17 + 3) % 31}`)}`,
  'class, classes': (n) => `classDiagram\n${rows(n, (at) => `  class C${at}`)}`,
  'class, members': (n) => `classDiagram\n  class C {\n${rows(n, (at) => `+String m${at}`)}\n  }`,
  'class, namespaces': (n) =>
    `classDiagram\n${rows(n, (at) => `  namespace N${at} {\n    class C${at}\n  }`)}`,
  'class, notes': (n) => `classDiagram\n${rows(n, (at) => `  note "${LONG} ${at}"`)}`,
  'er, chain': (n) => `erDiagram\n${rows(n, (at) => `  E${at} ||--o{ E${at + 1} : has`)}`,
  'er, tangle': (n) =>
    `erDiagram\n${rows(n, (at) => `  E${at % 30} ||--o{ E${(at * 17 + 3) % 31} : has`)}`,
  'er, attributes': (n) => `erDiagram\n  E {\n${rows(n, (at) => `    string a${at} PK`)}\n  }`,
  'er, entities': (n) => `erDiagram\n${rows(n, (at) => `  E${at}`)}`,
  'requirement, all': (n) =>
    `requirementDiagram\n${rows(n / 4, (at) => `  requirement r${at} {\n    id: ${at}\n    text: quick\n  }`)}`,
  'requirement, relations': (n) =>
    `requirementDiagram\n  element a {\n    type: x\n  }\n  element b {\n    type: x\n  }\n${rows(n, () => '  a - satisfies -> b')}`,
  'pie, slices': (n) => `pie\n${rows(n, (at) => `  "Slice ${at}" : ${at + 1}`)}`,
  'timeline, periods': (n) => `timeline\n${rows(n, (at) => `  ${at} : Event`)}`,
  'timeline, events': (n) => `timeline\n  2026 : First\n${rows(n, (at) => `       : Event ${at}`)}`,
  'timeline, events on a line': (n) => `timeline\n  2026${row(n, () => ' : x', '')}`,
  'timeline, sections': (n) =>
    `timeline\n${rows(n, (at) => `  section S${at}\n  ${at} : Event ${at}`)}`,
  'git, commits': (n) => `gitGraph\n${rows(n, () => '  commit')}`,
  'git, branches': (n) => `gitGraph\n  commit\n${rows(n, (at) => `  branch b${at}\n  commit`)}`,
  'git, merges': (n) =>
    `gitGraph\n  commit\n${rows(n, (at) => `  branch b${at}\n  commit\n  checkout main\n  merge b${at}`)}`,
  'journey, tasks': (n) => `journey\n  section One\n${rows(n, (at) => `    Task ${at}: 5: A`)}`,
  'journey, sections': (n) =>
    `journey\n${rows(n, (at) => `  section S${at}\n    Task ${at}: 5: A, B`)}`,
  'journey, actors': (n) =>
    `journey\n  section One\n    Task: 5: ${row(n, (at) => `A${at}`, ', ')}`,
  'mindmap, wide': (n) => `mindmap\n  root\n${rows(n, (at) => `    n${at}`)}`,
  'mindmap, deep': (n) => `mindmap\n${rows(n, (at) => `${' '.repeat(at + 1)}n${at}`)}`,
  'quadrant, points': (n) =>
    `quadrantChart\n  x-axis Low --> High\n${rows(n, (at) => `  P${at}: [0.${at % 90}1, 0.5]`)}`,
  'xychart, values': (n) => `xychart-beta\n  bar [${row(n, (at) => String(at), ', ')}]`,
  'xychart, plots': (n) => `xychart-beta\n${rows(n, (at) => `  line [1, 2, ${at}]`)}`,
  'xychart, names': (n) =>
    `xychart-beta\n  x-axis [${row(n, (at) => `n${at}`, ', ')}]\n  line [${row(n, (at) => String(at), ', ')}]`,
  'sankey, flows': (n) => `sankey-beta\n${rows(n, (at) => `a${at},b${at},1`)}`,
  'sankey, chain': (n) => `sankey-beta\n${rows(n, (at) => `a${at},a${at + 1},1`)}`,
  'sankey, tangle': (n) =>
    `sankey-beta\n${rows(n, (at) => `a${at % 20},b${(at * 17 + 3) % 21},${at + 1}`)}`,
  'block, one row': (n) => `block-beta\n  ${row(n, (at) => `b${at}`, ' ')}`,
  'block, rows': (n) => `block-beta\n  columns 3\n${rows(n, (at) => `  b${at}`)}`,
  'block, nested': (n) =>
    `block-beta\n${rows(n, (at) => `block:g${at}`)}\na\n${rows(n, () => 'end')}`,
  'block, edges': (n) => `block-beta\n  a b\n${rows(n, () => '  a --> b')}`,
  'packet, fields': (n) =>
    `packet-beta\n${rows(n, (at) => `  ${at * 8}-${at * 8 + 7}: "Field ${at}"`)}`,
  'packet, bits': (n) => `packet-beta\n${rows(n, (at) => `  +1: "b${at}"`)}`,
  'packet, one field': (n) => `packet-beta\n  0-${n}: "Field"`,
  'kanban, cards': (n) => `kanban\n  todo[To do]\n${rows(n, (at) => `    t${at}[Write it]`)}`,
  'kanban, columns': (n) => `kanban\n${rows(n, (at) => `  c${at}[C]\n    t${at}[Write it]`)}`,
  'architecture, services': (n) =>
    `architecture-beta\n${rows(n, (at) => `  service s${at}(server)[Server]`)}`,
  'architecture, chain': (n) =>
    `architecture-beta\n${rows(n, (at) => `  service s${at}(server)[S]`)}\n${rows(n - 1, (at) => `  s${at}:R -- L:s${at + 1}`)}`,
  'architecture, groups': (n) =>
    `architecture-beta\n${rows(n, (at) => `  group g${at}(cloud)[G]${at ? ` in g${at - 1}` : ''}`)}\n  service s(server)[S] in g0`,
  'radar, axes': (n) =>
    `radar-beta\n  axis ${row(n, (at) => `a${at}`, ', ')}\n  curve x{${row(n, () => '3', ', ')}}`,
  'radar, curves': (n) =>
    `radar-beta\n  axis a, b, c\n${rows(n, (at) => `  curve x${at}{1, 2, 3}`)}`,
  'treemap, leaves': (n) => `treemap-beta\n"All"\n${rows(n, (at) => `  "Leaf ${at}": ${at + 1}`)}`,
  'treemap, deep': (n) =>
    `treemap-beta\n${rows(n, (at) => `${' '.repeat(at)}"Node ${at}"`)}\n${' '.repeat(n)}"Leaf": 1`,
  'tree view, wide': (n) => `treeView-beta\n  "all"\n${rows(n, (at) => `    "file ${at}"`)}`,
  'tree view, deep': (n) => `treeView-beta\n${rows(n, (at) => `${' '.repeat(at + 1)}"f${at}"`)}`,
  'C4, people': (n) =>
    `C4Context\n${rows(n, (at) => `  Person(p${at}, "Person ${at}", "${LONG}")`)}`,
  'C4, relations': (n) =>
    `C4Context\n  Person(a, "A")\n  System(b, "B")\n${rows(n, () => '  Rel(a, b, "Uses", "HTTPS")')}`,
  'C4, boundaries': (n) =>
    `C4Context\n${rows(n, (at) => `  Boundary(b${at}, "B") {`)}\n  Person(a, "A")\n${rows(n, () => '  }')}`,
  'railroad, rules': (n) => `railroad-ebnf-beta\n${rows(n, (at) => `r${at} = "0" | "1" ;`)}`,
  'railroad, choices': (n) => `railroad-ebnf-beta\nr = ${row(n, (at) => `"${at}"`, ' | ')} ;`,
  'railroad, nested': (n) => `railroad-ebnf-beta\nr = ${'('.repeat(n)}"a"${')'.repeat(n)} ;`,
  'use case, actors': (n) =>
    `usecase-beta\n${rows(n, (at) => `  actor A${at}\n  A${at} --> check`)}\n  check("Check")`,
  'use case, cases': (n) =>
    `usecase-beta\n  actor A\n${rows(n, (at) => `  A --> c${at}\n  c${at}("Case")`)}`,
  'event model, frames': (n) =>
    `eventmodeling\n${rows(n, (at) => `tf ${String(at + 1).padStart(2, '0')} ${['ui', 'cmd', 'evt'][at % 3]} Cart${at}`)}`,
  'wardley, components': (n) =>
    `wardley-beta\ntitle Tea\n${rows(n, (at) => `component C${at} [0.7, 0.${at % 9}]`)}`,
  'wardley, links': (n) =>
    `wardley-beta\ntitle Tea\ncomponent A [0.7, 0.6]\ncomponent B [0.4, 0.6]\n${rows(n, () => 'A -> B')}`,
  'cynefin, items': (n) => `cynefin-beta\n  clear\n${rows(n, (at) => `    "Item ${at}"`)}`,
  'ishikawa, causes': (n) =>
    `ishikawa-beta\n  Late\n    People\n${rows(n, (at) => `      C${at}`)}`,
  'ishikawa, bones': (n) => `ishikawa-beta\n  Late\n${rows(n, (at) => `    Bone ${at}`)}`,
  'ishikawa, deep': (n) =>
    `ishikawa-beta\n  Late\n${rows(n, (at) => `${' '.repeat(at + 4)}C${at}`)}`,
  'venn, sets': (n) => `venn-beta\n${rows(n, (at) => `  set S${at}`)}`,
  'venn, unions': (n) =>
    `venn-beta\n${rows(n / 2, (at) => `  set S${at}`)}\n${rows(n / 2 - 1, (at) => `  union S${at},S${at + 1}`)}`,
}

const LONG = 'Words that make a label long. '.repeat(30)

function rows(count: number, line: (at: number) => string): string {
  return row(count, line, '\n')
}

function row(count: number, part: (at: number) => string, between: string): string {
  const whole = Math.max(0, Math.floor(count))
  return Array.from({ length: whole }, (_, at) => part(at)).join(between)
}
