import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'

const rules = ['meeting-unplanned']
const bad = {
  'groups/steering.mdx': `---
title: Steering
type: committee
status: active
meetings:
  - { title: Quarterly planning, cadence: dated, dates: [2026-07-02, 2026-10-06] }
---
`,
}

test('a dated meeting without a day to come', async () => {
  expect(await findingsOf(bad, { rules })).toMatchInlineSnapshot(
    `"groups/steering.mdx:6:70 warning meeting-unplanned: The last day of \`Quarterly planning\` was 2026-10-06; add the next one to \`dates\`."`,
  )
})

test('a day to come, a meeting today, and a regular meeting are in order', async () => {
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'groups/steering.mdx': `---
title: Steering
type: committee
status: active
meetings:
  - { title: Quarterly planning, cadence: dated, dates: [2026-07-02, 2026-10-06, 2027-01-12] }
---
`,
        },
      },
      { rules },
    ),
  ).toBe('')
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'groups/steering.mdx': `---
title: S
type: committee
status: active
meetings: [{ title: P, cadence: dated, dates: [2026-11-20] }]
---
`,
        },
      },
      { rules },
    ),
  ).toBe('')
  expect(
    await findingsOf(
      {
        ...bad,
        ...{
          'groups/steering.mdx': `---
title: S
type: committee
status: active
meetings: [{ title: P, cadence: monthly, week: second, day: monday }]
---
`,
        },
      },
      { rules },
    ),
  ).toBe('')
})
