/** One small diagram of each type, with words that its picture must show. */
export const SOURCES: Readonly<Record<string, { source: string; words: readonly string[] }>> = {
  flowchart: {
    source: 'flowchart TD\n  A[Draft] -->|sent in| B{Complete?}\n  B --> C[(Archive)]',
    words: ['Draft', 'sent in', 'Complete?', 'Archive'],
  },
  sequence: {
    source: 'sequenceDiagram\n  Author->>Sponsor: Please read\n  Note over Sponsor: Reads it',
    words: ['Author', 'Sponsor', 'Please read', 'Reads it'],
  },
  state: {
    source: 'stateDiagram-v2\n  [*] --> Draft\n  Draft --> Accepted: two thirds',
    words: ['Draft', 'Accepted', 'two thirds'],
  },
  gantt: {
    source:
      'gantt\n  title Train\n  section Plan\n  Write :a, 2026-01-05, 10d\n  Ship :milestone, 2026-02-01, 0d',
    words: ['Train', 'Plan', 'Write', 'Ship'],
  },
  class: {
    source:
      'classDiagram\n  class Entry {\n    +String id\n    +read() Reading\n  }\n  Entry <|-- Item : is a',
    words: ['Entry', '+String id', '+read()', 'Item', 'is a'],
  },
  er: {
    source: 'erDiagram\n  ROADMAP ||--o{ ITEM : orders\n  ITEM {\n    string id PK\n  }',
    words: ['ROADMAP', 'ITEM', 'orders', 'string', 'PK'],
  },
  pie: {
    source: 'pie showData title Findings\n  "error" : 12\n  "warning" : 31',
    words: ['Findings', 'error', '12', 'warning', '72%'],
  },
  timeline: {
    source: 'timeline\n  title A proposal\n  section Writing\n  2026-01 : Draft : Sponsor found',
    words: ['A proposal', 'Writing', '2026-01', 'Draft', 'Sponsor found'],
  },
  gitGraph: {
    source:
      'gitGraph\n  commit id: "first"\n  branch topic\n  commit id: "second"\n  checkout main\n  merge topic id: "joined" tag: "v1.3.0"',
    words: ['main', 'topic', 'first', 'v1.3.0'],
  },
  journey: {
    source: 'journey\n  title A newcomer\n  section Find\n    Read the charter: 5: Author',
    words: ['A newcomer', 'Find', 'Read the charter', 'Author'],
  },
  mindmap: {
    source: 'mindmap\n  root((Milepost))\n    Documents\n    Graph\n      Cycles',
    words: ['Milepost', 'Documents', 'Graph', 'Cycles'],
  },
  quadrant: {
    source: 'quadrantChart\n  title Reach\n  x-axis Low --> High\n  Search: [0.3, 0.8]',
    words: ['Reach', 'Low', 'High', 'Search'],
  },
  xychart: {
    source: 'xychart-beta\n  title "Open"\n  x-axis [jan, feb]\n  bar [4, 3]',
    words: ['Open', 'jan', 'feb'],
  },
  requirement: {
    source: 'requirementDiagram\n  requirement fast {\n    id: 1\n    text: quick\n  }',
    words: ['fast', 'ID: 1', 'Text: quick'],
  },
  sankey: {
    source: 'sankey-beta\nDraft,Review,20\nReview,Accepted,12',
    words: ['Draft', 'Accepted'],
  },
  block: {
    source: 'block-beta\n  columns 2\n  a["Document"] b["Entry"]\n  a --> b',
    words: ['Document', 'Entry'],
  },
  packet: { source: 'packet-beta\n  0-15: "Source port"', words: ['Source port', '15'] },
  kanban: { source: 'kanban\n  todo[To do]\n    a[Write it]', words: ['To do', 'Write it'] },
  architecture: {
    source: 'architecture-beta\n  group api(cloud)[API]\n  service db(database)[Store] in api',
    words: ['API', 'Store'],
  },
  radar: {
    source: 'radar-beta\n  axis a["Docs"], b["Code"], c["Review"]\n  curve x["Team"]{4, 3, 5}',
    words: ['Docs', 'Code', 'Review', 'Team'],
  },
  treemap: {
    source: 'treemap-beta\n"Items"\n  "Done": 12\n  "Open": 20',
    words: ['Items', 'Done', '20'],
  },
  c4: {
    source: 'C4Context\n  Person(a, "Author")\n  System(m, "Milepost")\n  Rel(a, m, "Runs")',
    words: ['Author', 'Milepost', 'Runs'],
  },
  swimlane: {
    source:
      'swimlane-beta\n  subgraph one [Author]\n    a[Write]\n  end\n  subgraph two [Reviewer]\n    b[Review]\n  end\n  a --> b',
    words: ['Author', 'Reviewer', 'Write', 'Review'],
  },
  treeView: { source: 'treeView-beta\n  "content"\n    "items"', words: ['content', 'items'] },
  venn: {
    source: 'venn-beta\n  set A["Docs"]\n  set B["Code"]\n  union A,B["Both"]',
    words: ['Docs', 'Both'],
  },
  ishikawa: {
    source: 'ishikawa-beta\n  Late\n    People\n      Few',
    words: ['Late', 'People', 'Few'],
  },
  usecase: {
    source: 'usecase-beta\n  actor Author\n  Author --> check\n  check("Check")',
    words: ['Author', 'Check'],
  },
  eventmodeling: { source: 'eventmodeling\ntf 01 ui Cart\ntf 02 cmd Add', words: ['Cart', 'Add'] },
  railroad: { source: 'railroad-ebnf-beta\ndigit = "0" | "1" ;', words: ['digit', '0'] },
  cynefin: { source: 'cynefin-beta\n  clear\n    "Follow it"', words: ['Clear', 'Follow it'] },
  wardley: {
    source:
      'wardley-beta\ntitle Tea\nanchor Public [0.9, 0.6]\ncomponent Cup [0.7, 0.6]\nPublic -> Cup',
    words: ['Tea', 'Public', 'Cup'],
  },
}
