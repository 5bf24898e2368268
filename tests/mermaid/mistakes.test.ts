import { afterAll, expect, test } from 'vitest'
import { openMermaid } from '../../plugins/mermaid/renderer.ts'

const mermaid = openMermaid({ timeoutMs: 60_000 })
afterAll(() => mermaid.close())

test.each([
  {
    name: 'an arrow without a node',
    source: 'flowchart TD\n  A --> B\n  B --> --> C\n  C --> D',
  },
  { name: 'a bracket left open', source: 'flowchart TD\n  A[Start --> B\n  B --> C' },
  { name: 'a group left open', source: 'flowchart TD\n  A --> B\n  subgraph x\n  B --> C' },
  { name: 'an unknown direction', source: 'flowchart XX\n  A --> B' },
  {
    name: 'a line below front matter, comments and empty lines',
    source: '---\ntitle: T\n---\n%% note\nflowchart TD\n  %% note\n\n  A --> B\n  end',
  },
  {
    name: 'a line below a directive',
    source: "%%{init: {'flowchart': {}}}%%\nflowchart TD\n  A -->",
  },
  { name: 'a line after an entity', source: 'flowchart TD\n  A["#9829;#9829;"] --> --> B' },
  { name: 'the first of two equal mistakes', source: 'flowchart TD\n  A --> --> B\n  A --> --> B' },
  { name: 'lines that end in CRLF', source: 'flowchart TD\r\n  A --> B\r\n  B --> --> C' },
  { name: 'a message without a text', source: 'sequenceDiagram\n  A->>B: hi\n  A->B\n  B->>A: yo' },
  { name: 'a loop left open', source: 'sequenceDiagram\n  loop forever\n  A->>B: hi' },
  {
    name: 'a participant that was not active',
    source: 'sequenceDiagram\n  A->>B: hi\n  deactivate B',
  },
  { name: 'a wrong arrow between states', source: 'stateDiagram-v2\n  [*] --> A\n  A -> B' },
  { name: 'a state left open', source: 'stateDiagram-v2\n  state X {\n  A --> B' },
  { name: 'a class left open', source: 'classDiagram\n  class A {\n    +int x\n  A <|-- B' },
  { name: 'a wrong relation', source: 'classDiagram\n  A <|--- B\n  A ??? C' },
  { name: 'a wrong cardinality', source: 'erDiagram\n  A ||--o{ B : has\n  A ||--x{ C : has' },
  { name: 'a day that is none', source: 'gantt\n  section A\n  One : a1, 2024-13-45, 3d' },
  { name: 'a task without data', source: 'gantt\n  title x\n  foo\n  section y' },
  { name: 'a slice without a number', source: 'pie title Pets\n  "Dogs" : 10\n  "Cats" : many' },
  { name: 'a slice without quotes', source: 'pie\n  Dogs : 10' },
  { name: 'an unknown word in a Git graph', source: 'gitGraph\n  commit\n  brunch x' },
  { name: 'a branch that is not there', source: 'gitGraph\n  commit\n  checkout nowhere' },
  { name: 'a second root', source: 'mindmap\n  root((a))\n    b\n  c' },
  { name: 'a step without a score', source: 'journey\n  section y\n  go: 5\n  Nothing\n  go: 4' },
  { name: 'an event before any period', source: 'timeline\n  title x\n  : event' },
  { name: 'a point out of range', source: 'quadrantChart\n  A: [0.1, 2]' },
  { name: 'a list left open', source: 'xychart-beta\n  x-axis [a, b\n  bar [1, 2]' },
  {
    name: 'a field without a colon',
    source: 'requirementDiagram\n  requirement r {\n    id 1\n  }',
  },
  { name: 'a gap between fields', source: 'packet-beta\n  0-7: "a"\n  9-12: "b"' },
  { name: 'mathematics', source: 'sequenceDiagram\n  A->>B: $$x^2$$' },
  {
    name: 'a picture from elsewhere',
    source: 'flowchart TD\n  A@{ img: "https://example.org/x.png" }',
  },
  { name: 'a misspelt type', source: 'flowchrt TD\n  A --> B' },
  { name: 'nothing', source: '%% only a comment' },
  { name: 'front matter that is no YAML', source: '---\ntitle: [a\n---\nflowchart TD\n A --> B' },
  { name: 'too many edges', source: `flowchart LR\n${'  a --> b\n'.repeat(501)}` },
  { name: 'too many letters', source: `flowchart LR\n  A[${'x'.repeat(50_000)}]` },
])('$name', async ({ source }) => {
  const mistake = await mermaid.check(source)
  expect(mistake).toBeDefined()
  expect(pictured(source, mistake)).toMatchSnapshot()
})

test('a diagram without a mistake has none', async () => {
  expect(await mermaid.check('flowchart TD\n  A --> B')).toBeUndefined()
})

test('drawing finds what checking finds', async () => {
  const source = 'flowchart TD\n  A --> --> B'
  expect(await mermaid.render(source, 'd')).toEqual({ error: await mermaid.check(source) })
})

/** The mistake as a reader sees it: the sentence, the place, the line, a caret below it. */
function pictured(source: string, mistake: Awaited<ReturnType<typeof mermaid.check>>): string {
  const { message, line, column, length } = mistake ?? {
    message: '',
    line: 1,
    column: 1,
    length: 0,
  }
  const text = source.split(/\r?\n/)[line - 1] ?? ''
  const caret = `${' '.repeat(column - 1)}${'^'.repeat(length)}`
  return `${message}\n${line}:${column}\n${text.slice(0, 60)}\n${caret}`
}
