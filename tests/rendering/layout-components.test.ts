import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { page } from './page.ts'

async function shown(body: string): Promise<string> {
  return (await page(body, { extension: 'mdx' })).html
}

test('steps are the list that is written', async () => {
  expect(await shown('<Steps>\n\n3. Write.\n4. Ask.\n\n</Steps>')).toMatchInlineSnapshot(`
    "<div class="mp-steps"><ol start="3">
    <li>Write.</li>
    <li>Ask.</li>
    </ol></div>"
  `)
})

test('tabs keep their parts and labels, and the key that joins them', async () => {
  const body = `<Tabs syncKey="os">
  <TabItem label="A &quot;b&quot; <script>">One</TabItem>
  <TabItem label="Linux">

  Two [[p]]

  </TabItem>
</Tabs>`
  expect(await shown(body)).toMatchInlineSnapshot(
    `"<div class="mp-tabs" data-sync="os"><div class="mp-tab"><p class="mp-tab-label">A "b" &#x3C;script></p>One</div><div class="mp-tab"><p class="mp-tab-label">Linux</p><p>Two <a href="/process/p/">P</a></p></div></div>"`,
  )
})

test('cards stand in a grid', async () => {
  const body =
    '<CardGrid>\n<Card title="Write">Begin.</Card>\n<Card title="Talk">Come.</Card>\n</CardGrid>'
  expect(await shown(body)).toMatchInlineSnapshot(
    `"<div class="mp-card-grid"><div class="mp-note-card"><p class="mp-card-title">Write</p>Begin.</div><div class="mp-note-card"><p class="mp-card-title">Talk</p>Come.</div></div>"`,
  )
})

test('an attribute that a component does not take is a finding with a suggestion', async () => {
  const body = '<Tabs sync="os"><TabItem lable="A">One</TabItem></Tabs>\n\n<Tab>x</Tab>'
  expect(await findingsOf({ 'process/x.mdx': mdx('title: X', body) })).toMatchInlineSnapshot(`
    "process/x.mdx:5:7 error unsafe-html: Unexpected attribute \`sync\` of \`<Tabs>\`.
      help: Leave the attribute out.
    process/x.mdx:5:26 error unsafe-html: Unexpected attribute \`lable\` of \`<TabItem>\`; did you mean \`label\`?
      help: Leave the attribute out.
    process/x.mdx:7:1 error code-in-content: Cannot find component \`<Tab>\`; did you mean \`Tabs\`?
      help: Known are \`Aside\`, \`Card\`, \`CardGrid\`, \`Graph\`, \`Groups\`, \`Items\`, \`Note\`, \`Owners\` or 5 more. A site adds its own under \`components\` in the configuration."
  `)
})
