import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const item = (title: string, body = '') =>
  mdx(`title: ${title}\nroadmap: main\nhistory: [{ status: unplanned }]`, body)

/** The faults that Sourcegraph's Distribution roadmap really has, as it wrote them and as we do. */
const distribution = {
  'roadmap/main.mdx': mdx(
    `title: Distribution
order:
  - large-customers
  - automated-releases
  - daily-releases
  - compose-on-time
  - jaeger
  - jaeger`,
    `1. [Large customers](large-customers)

## Large customers

Words.`,
  ),
  'roadmap/items/large-customers.mdx': item('Large customers'),
  'roadmap/items/automated-releases.mdx': item(
    'Automated releases',
    `## Needs

- [CI infrastructure that runs e2e tests](ci-infrastructure-should-support-running-e2e-tests)
- [CI infrastructure that runs Docker](#ci-infrastructure-that-can-run-docker)`,
  ),
  'roadmap/items/daily-releases.mdx': item(
    'Daily releases',
    '- [5) Compose is not on time](compose-on-time.mdx#5-compose-is-not-on-time)',
  ),
  'roadmap/items/compose-on-time.mdx': item('Compose', '## Compose is not on time\n\nWords.'),
  'roadmap/items/ci-docker.mdx': item('CI that runs Docker'),
  'roadmap/items/manual-migrations.mdx': item('Manual migrations'),
  'roadmap/items/jaeger.mdx': item('Jaeger'),
}

test('each fault of the roadmap is found', async () => {
  expect(await findingsOf(distribution)).toMatchInlineSnapshot(`
    "roadmap/items/automated-releases.mdx:9:43 error broken-link: Cannot find the file \`ci-infrastructure-should-support-running-e2e-tests\`.
    roadmap/items/automated-releases.mdx:10:40 error broken-anchor: Cannot find the heading \`#ci-infrastructure-that-can-run-docker\` in this document.
      help: Its only heading is \`#needs\`.
    roadmap/items/ci-docker.mdx:3:10 warning unlisted-item: Roadmap \`main\` does not list this item; add \`ci-docker\` to its \`order\`.
      roadmap/main.mdx:3:1 its order
    roadmap/items/daily-releases.mdx:7:31 error broken-anchor: Cannot find the heading \`#5-compose-is-not-on-time\` in \`content/roadmap/items/compose-on-time.mdx\`; did you mean \`#compose-is-not-on-time\`?
    roadmap/items/manual-migrations.mdx:3:10 warning unlisted-item: Roadmap \`main\` does not list this item; add \`manual-migrations\` to its \`order\`.
      roadmap/main.mdx:3:1 its order
    roadmap/main.mdx:9:5 error listed-twice: \`jaeger\` is listed twice in \`order\`; remove one of them.
      roadmap/main.mdx:8:5 first listed here
    roadmap/main.mdx:12:22 error broken-link: Cannot find \`large-customers\`; did you mean the heading \`#large-customers\`?"
  `)
})
