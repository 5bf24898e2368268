import { expect, test } from 'vitest'
import { restructuredLine } from '../../../plugins/exports/mappings/restructured-line.ts'

test.each([
  ['It starts at once.', 'It starts at once.'],
  ['Two\nlines, one sentence.\n', 'Two lines, one sentence.'],
  ['.. raw:: html\n\n   <script>x</script>\n', String.raw`\.. raw\:\: html <script>x</script>`],
  ['.. include:: /etc/passwd', String.raw`\.. include\:\: /etc/passwd`],
  [' - a list', String.raw`\- a list`],
  ['=====', String.raw`\=====`],
  [':math:`x` and |y|', String.raw`\:math\:\`x\` and \|y\|`],
  ['`a <javascript:x>`_ b_ __', String.raw`\`a <javascript\:x>\`\_ b\_ \_\_`],
  [String.raw`a \*b* **c**`, String.raw`a \\\*b\* \*\*c\*\*`],
  ['', ''],
])('%j has no meaning as %s', (text, expected) => {
  expect(restructuredLine(text)).toBe(expected)
})
