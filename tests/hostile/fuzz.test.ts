import { expect, test } from 'vitest'
import { fuzzDocument } from './fuzz-documents.ts'
import { faultsOf } from './fuzz-faults.ts'
import { auditHtml } from './html-audit.ts'

const BATCH = 30
const BATCHES = 10

/** `bench/fuzz.ts` does the same for as many documents as there is time for. */
test.each(Array.from({ length: BATCHES }, (_, at) => 1 + at * BATCH))(
  'documents from seed %i on are read, judged, reported and rendered without a fault',
  async (first) => {
    const documents = Array.from({ length: BATCH }, (_, at) => fuzzDocument(first + at))
    expect(await faultsOf(documents)).toEqual([])
  },
)

test('a document that a site would show has to be rendered, and a refused one may fail', async () => {
  const document = (name: string, body: string) => ({
    path: `content/process/${name}.md`,
    text: `---\ntitle: A\n---\n\n${body}\n`,
  })
  const documents = [document('sound', 'a'), document('refused', '<script>a</script>')]
  const failing = () => ({ render: () => Promise.reject(new Error('no')) })
  expect(await faultsOf(documents, { open: failing })).toEqual([
    'content/process/sound.md: cannot be rendered: Error: no',
  ])
})

test('a seed gives one document, and each another', () => {
  const texts = Array.from({ length: 100 }, (_, seed) => fuzzDocument(seed).text)
  expect(Array.from({ length: 100 }, (_, seed) => fuzzDocument(seed).text)).toEqual(texts)
  expect(new Set(texts).size).toBeGreaterThan(95)
})

test.each([
  ['<p onclick="x">a</p>', ['<p> onclick="x"']],
  ['<p datadata-x="y" data-y="z">a</p>', ['<p> datadata-x="y"', '<p> data-y="z"']],
  ['<p style="x">a</p>', ['<p> style="x"']],
  ['<script>x</script>', ['element <script>']],
  ['<p><svg><a xlink:href="x">a</a></svg></p>', ['element <svg>']],
  ['<a href="javascript:x">a</a>', ['<a> href="javascript:x"']],
  ['<a href="/x">a</a><img src="https://example.org/x.png" alt="">', []],
])('the audit of %s tells %j', (html, faults) => {
  expect(auditHtml(html)).toEqual(faults)
})
