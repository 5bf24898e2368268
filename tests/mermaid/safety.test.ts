import { afterAll, expect, test, vi } from 'vitest'
import { openMermaid, type PictureCache } from '../../plugins/mermaid/renderer.ts'

const mermaid = openMermaid({ timeoutMs: 60_000 })
afterAll(() => mermaid.close())

test.each([
  { name: 'a script behind a click', source: 'flowchart TD\n  A\n  click A "javascript:alert(1)"' },
  { name: 'a call behind a click', source: 'flowchart TD\n  A\n  click A call alert("x")' },
  {
    name: 'a data address',
    source: 'flowchart TD\n  A\n  click A "data:text/html,<script>alert(1)</script>"',
  },
  {
    name: 'an address without encryption',
    source: 'flowchart TD\n  A\n  click A "http://example.org"',
  },
  { name: 'a picture that fails', source: 'flowchart TD\n  A["<img src=x onerror=alert(1)>"]' },
  { name: 'a script in a label', source: 'flowchart TD\n  A["<script>alert(1)</script>x"]' },
  {
    name: 'SVG in a label',
    source: 'flowchart TD\n  A["<svg onload=alert(1)>"] --> B["</text><script>1</script>"]',
  },
  {
    name: 'a handler in a style',
    source: 'flowchart TD\n  A\n  style A fill:url(javascript:alert(1)),onclick:x',
  },
  {
    name: 'an import in a style',
    source:
      'flowchart TD\n  A\n  classDef x fill:red;}@import url(https://example.org)\n  class A x',
  },
  {
    name: 'a font from elsewhere',
    source: 'flowchart TD\n  A\n  style A font-family:url(https://example.org)',
  },
  {
    name: 'a link menu',
    source: 'sequenceDiagram\n  participant A\n  links A: {"x": "javascript:alert(1)"}\n  A->>A: y',
  },
  {
    name: 'loose settings',
    source:
      "%%{init: {'securityLevel': 'loose', 'htmlLabels': true}}%%\nflowchart TD\n  A[\"<b onclick='x'>y</b>\"]\n  click A call alert()",
  },
  {
    name: 'a style sheet of its own',
    source:
      "%%{init: {'themeCSS': '* { background: url(https://example.org) }'}}%%\nflowchart TD\n  A",
  },
  {
    name: 'colours of its own',
    source:
      "%%{init: {'theme': 'forest', 'themeVariables': {'primaryColor': 'red'}}}%%\nflowchart TD\n  A",
  },
  {
    name: 'settings in front matter',
    source:
      '---\nconfig:\n  securityLevel: loose\n  themeCSS: "*{fill:red}"\n---\nflowchart TD\n  A',
  },
  {
    name: 'a polluted prototype',
    source:
      "%%{init: {'__proto__': {'securityLevel': 'loose'}, 'constructor': {'prototype': {'x': 1}}}}%%\nflowchart TD\n  A",
  },
  {
    name: 'an icon from elsewhere',
    source: 'flowchart TD\n  A@{ icon: "https://example.org/x.svg", label: "x" }',
  },
  { name: 'mathematics', source: 'flowchart TD\n  A["$$\\\\href{javascript:alert(1)}{x}$$"]' },
])('$name leaves nothing behind', async ({ source }) => {
  const picture = await mermaid.render(source, 'd')
  if ('error' in picture) return expect(picture.error.message).toMatch(/^Cannot (?:read|draw) this/)
  const markup = picture.svg.replace(/>[^<]*</g, '><')
  expect(markup).not.toMatch(
    /script|on\w+=|href|style|import|https?:(?!\/\/www\.w3\.org)|red|#ff0000/i,
  )
})

test('a link that is safe stays, and the picture can be stepped into', async () => {
  const svg = await svgOf('flowchart TD\n  A\n  click A "https://example.org/a?b=1&c=2" "Tip"')
  expect(svg).toContain('<a href="https://example.org/a?b=1&amp;c=2"')
  expect(svg).toContain('role="group"')
})

test('a link to a page of the site stays, and one that could lead elsewhere does not', async () => {
  const clicks = ['/process/plan/#order', '#part', '//evil.example', '/\\evil.example', 'plan.md']
  const lines = clicks.map((address, at) => `  n${at}\n  click n${at} "${address}"`)
  const svg = await svgOf(`flowchart TD\n${lines.join('\n')}`)
  const kept = [...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)
  expect(kept).toEqual(['/process/plan/#order', '#part'])
})

test('a picture fetched from elsewhere is refused', async () => {
  const picture = await mermaid.render(
    'flowchart TD\n  A@{ img: "https://example.org/x.png" }',
    'd',
  )
  expect(picture).toHaveProperty('error')
})

test('a diagram that takes too long is given up, and the next one is drawn', async () => {
  const patient = openMermaid({ timeoutMs: 60_000 })
  const computed = vi.spyOn(process, 'cpuUsage')
  try {
    expect(await patient.check('flowchart TD\n  A --> B')).toBeUndefined()
    const many = Array.from({ length: 140 }, (_, at) => `  n${at % 60} --> n${(at * 7) % 61}`)
    const slow = patient.render(`flowchart LR\n${many.join('\n')}`, 'd')
    computed.mockReturnValue({ user: 60_001_000, system: 0 })
    expect(await slow).toEqual({
      error: {
        message: 'Cannot draw this diagram in 60 seconds; make it smaller or cut it in two.',
        line: 1,
        column: 1,
        length: 1,
        isTransient: true,
      },
    })
    computed.mockRestore()
    expect(await patient.check('flowchart TD\n  B --> C')).toBeUndefined()
  } finally {
    computed.mockRestore()
    await patient.close()
  }
}, 120_000)

test('a picture is drawn once, and not at all when it is kept from before', async () => {
  const kept = new Map<string, string>()
  const cache: PictureCache = {
    get: (digest) => kept.get(digest),
    set: (digest, svg) => void kept.set(digest, svg),
  }
  const source = 'flowchart TD\n  A --> B'
  const first = openMermaid({ timeoutMs: 60_000, cache })
  const drawn = await first.render(source, 'd')
  await first.close()
  expect([...kept.keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])

  const second = openMermaid({ timeoutMs: 1, cache })
  expect(await second.render(source, 'd')).toEqual(drawn)
  expect(await second.check(source)).toBeUndefined()
})

test('what is kept and is no answer is not believed', async () => {
  const place = '"line":1,"column":1'
  const texts = ['null', '1', '"x"', '[]', '{}', '{"svg":1}', '{"error":"x"}', '{"svg":"', '']
  const errors = ['{}', '{"message":"x"}', `{"message":1,${place},"length":1}`, `{${place}}`]
  const kept = [...texts, ...errors.map((error) => `{"error":${error}}`)]
  const made: string[] = []
  const cache: PictureCache = { get: () => kept.shift(), set: (_, text) => void made.push(text) }
  const careful = openMermaid({ timeoutMs: 60_000, cache })
  for (const text of [...kept]) {
    const source = `pie\n  title ${kept.length}\n  "a" : 1`
    expect(await careful.check(source), text).toBeUndefined()
  }
  await careful.close()
  expect(kept).toEqual([])
  expect(made.filter((text) => text.startsWith('{"svg":"<svg '))).toHaveLength(13)
})

test('a Gantt chart is the same on both sides of a change of clocks', async () => {
  const days = (month: string) =>
    `gantt\n  axisFormat day %d\n  section S\n  Task :2026-${month}-20, 2026-${month}-30`
  expect(await svgOf(days('03'))).toBe(await svgOf(days('05')))
})

async function svgOf(source: string): Promise<string> {
  const picture = await mermaid.render(source, 'd')
  if ('error' in picture) throw new Error(picture.error.message)
  return picture.svg
}
