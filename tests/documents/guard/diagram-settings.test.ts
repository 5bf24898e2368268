import { expect, test } from 'vitest'
import {
  diagramPictureFaults,
  fetchesIn,
} from '../../../plugins/documents/guard/diagram-pictures.ts'
import { settingsFaults } from '../../../plugins/documents/guard/diagram-settings.ts'

/** The messages of a text, each with its line, which counts from 0. */
function settings(text: string): readonly string[] {
  return settingsFaults(text).map(({ line, message }) => `${line} ${message}`)
}

const init = (json: string) => `%%{init: ${json}}%%\ngraph TD`

test.each([
  'theme look layout darkMode themeVariables',
  'flowchart sequence gantt class state er journey pie timeline mindmap',
  'gitGraph quadrantChart requirement sankey xyChart block packet kanban architecture',
  'c4 elk radar treemap wrap handDrawnSeed markdownAutoWrap',
])('a diagram may set each of %s', (names) => {
  for (const name of names.split(' ')) expect(settings(init(`{"${name}": {"a": 1}}`))).toEqual([])
})

test.each([
  '{"theme": "DARK"}',
  '{"theme": "#FFF"}',
  '{"theme": 3}',
  '{"theme": null}',
  '{"htmlLabels": true, "fontFamily": "Arial", "fontSize": 16}',
  '{"flowchart": {"htmlLabels": true, "curve": "basis"}}',
  '{"elk": {"mergeEdges": true, "nodePlacementStrategy": "LINEAR_SEGMENTS"}, "wrap": true}',
  "{'themeVariables': {\n'fontSize': '16px', 'fontFamily': 'a, b'}}",
])('a diagram may have the settings %s', (json) => {
  expect(settings(init(json))).toEqual([])
})

test.each([
  ['{"theme": "#fff;}"}', 'theme'],
  ['{"theme": "}red"}', 'theme'],
  ['{"theme": ["a"]}', 'theme'],
  ['{"constructor": 1}', 'constructor'],
  ['{"htmlLabels": {"toString": 1}}', 'htmlLabels'],
  ['{"fontFamily": "a;b"}', 'fontFamily'],
  ['{"fontFamily": ";"}', 'fontFamily'],
  ['{"flowchart": {"a": {"b": 1}}}', 'a'],
  ['{"elk": {"a": {"b": 1}}}', 'a'],
  ['{"wrap": "a;b"}', 'wrap'],
  ['{"flowchart": {"curve": "basis", "a": "b c"}}', 'a'],
  ['{"flowchart": {"fontSize": "16px"}}', 'fontSize'],
  ['{"themeVariables": {"fontFamily": "a{b}"}}', 'fontFamily'],
  ['{"sequence": {"useSecurity": 1}}', 'useSecurity'],
  ['{"sequence": {"actorFontFamily": "a"}}', 'actorFontFamily'],
])('of the settings %s, `%s` is refused', (json, name) => {
  expect(settings(init(json))).toEqual([`0 Unexpected setting \`${name}\` of a diagram.`])
})

test.each([
  ['[1]', 'Unexpected settings, expected names with values.'],
  ['null', 'Unexpected settings, expected names with values.'],
  ['3', 'Unexpected settings, expected names with values.'],
  ['{a: 1}', 'Cannot read the settings `{a: 1}`; write them as JSON.'],
])('the settings %s are none', (json, message) => {
  expect(settings(init(json))).toEqual([`0 ${message}`])
})

test('each directive is read, and has its line', () => {
  expect(settingsFaults('graph TD\n%%{a}%%')).toEqual([
    {
      rule: 'code-in-content',
      message: 'Unexpected directive `a`, expected `init`.',
      line: 1,
    },
  ])
  expect(settings('%%{wrap}%%\ngraph TD\n%%{ initialize : {"a": 1} }%%\nA %%{b}%%')).toEqual([
    '2 Unexpected setting `a` of a diagram.',
    '3 Unexpected directive `b`, expected `init`.',
  ])
  expect(settings('%%{xinit: {}}%%')).toEqual([
    '0 Unexpected directive `xinit: {}`, expected `init`.',
  ])
  expect(settings('graph TD\n%%{init: {"theme"\nA')).toEqual([
    '1 Cannot read the settings `{"theme" A`; write them as JSON.',
  ])
})

test('the frontmatter of a diagram has a title, a mode and settings', () => {
  const config = 'config:\n  theme: dark\n  flowchart:\n    curve: basis'
  const head = `title: A <b>\ndisplayMode: compact\n${config}`
  expect(settings(`---\n${head}\n---\ngraph TD`)).toEqual([])
  expect(settings('graph TD\n---\nsecurityLevel: loose\n---')).toEqual([])
  expect(settings('  ---\nsecurityLevel: loose\n  ---\ngraph TD')).toEqual([
    '0 Unexpected setting `securityLevel` of a diagram.',
  ])
  expect(settings('---\nconfig:\n  securityLevel: loose\n---\ngraph TD')).toEqual([
    '0 The setting `securityLevel` of a diagram has no effect; remove it.',
  ])
  expect(settings('---\nconfig: 3\n---\ngraph TD')).toEqual([
    '0 Unexpected settings, expected names with values.',
  ])
  expect(settingsFaults('---\ntitle: [\n---\ngraph TD')).toEqual([
    { rule: 'code-in-content', message: expect.any(String), line: 0 },
  ])
})

const HTTP = 'Unexpected picture over `http:` in a diagram, expected `https`.'
const DATA = 'Unexpected scheme `data:`, expected a picture of the project, or `https`.'

test.each([
  ['graph\nA@{ img: "http://x.example/a.png" }', { message: HTTP, line: 1 }],
  ['graph\nA@{\n  shape: rect\n  img: "data:a"\n}', { message: DATA, line: 3 }],
  ['graph\nA@{\n\timg: "data:a"\n\th: 1\n}', { message: DATA, line: 2 }],
  ['graph\nA@{ "\\x69mg": "data:a" }', { message: DATA, line: 1 }],
  ['graph\nA@{\n  "\\x69mg": "data:a"\n}', { message: DATA, line: 1 }],
  ['graph\nA@{ img: a.png, img: data:b }', { message: DATA, line: 1 }],
  ['graph\nA@{ x: {, "img": "data:a" }', { message: DATA, line: 1 }],
])('the picture of %j is refused', (text, fault) => {
  const faults = diagramPictureFaults(text)
  expect(new Set(faults.map((each) => JSON.stringify(each)))).toEqual(
    new Set([JSON.stringify({ rule: 'unsafe-link', ...fault })]),
  )
})

test.each([
  'A@{ img: "a.png", h: 60 } --> B@{ img: "https://x.example/b" }',
  'A@{ label: "img: data:a", icon: "data:a" }',
  'A@{\n  label: "img: data:a"\n}',
  'A@{ label: "}", shape: rect }',
  'A@{}',
  'A@{\n}',
  'A@{\n  - img\n}',
])('%j shows no other picture than it may', (text) => {
  expect(diagramPictureFaults(text)).toEqual([])
})

test.each([
  'CLASSDEF a b:url(c)',
  '  todayMarker url(c)',
  'A COLOR: url(c)',
  'A a: b, fill= URL (c)',
  'A["b"] --> C: fill: url(d)',
  'a note: fill: url(b)',
  'A["b"] "fill": url(d)',
])('%j fetches a file', (statement) => {
  expect(fetchesIn(['graph TD', statement])).toBe(
    'Unexpected `url(…)` in a style; it fetches a file.',
  )
})

test.each([
  'my style b:url(c)',
  'A["fill: url(c)"]',
  'A -->|"fill: url(c)"| B',
  'Note over A: fill: url(c)',
  'A->>B: fill: url(c)',
  'A fill: b, url(c)',
  'x url()fill:b',
  'A size: url(c)',
  'A fill: curl(c)',
])('the words of %j fetch nothing', (statement) => {
  expect(fetchesIn([statement])).toBeUndefined()
})
