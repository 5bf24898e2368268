import { code } from '../basics/wording.ts'
import { fixFor } from './base/address-fix.ts'
import type { Rule } from './base/rule.ts'

export const anchorCase: Rule = {
  id: 'anchor-case',
  severity: 'warning',
  finds: 'a link to a heading in other letter case than its anchor',
  source: "Sourcegraph's Distribution roadmap links its list to its headings, in lower case.",
  *check({ links }) {
    for (const { from, mention, resolution } of links.miscased) {
      const { miscased = '', anchor = '' } = resolution
      const message = messageFor(miscased, anchor)
      const url = mention.type === 'id' ? '' : mention.url
      const meant = url.endsWith(`#${miscased}`)
        ? url.slice(0, -miscased.length) + anchor
        : undefined
      const fix = fixFor(mention, meant)
      const help = fix.fix ? { help: '`milepost check --fix` writes it.' } : {}
      yield { node: from, place: mention.place, message, ...help, ...fix }
    }
  },
}

function messageFor(written: string, anchor: string): string {
  const isAlike = written.normalize('NFC') === anchor.normalize('NFC')
  return isAlike
    ? `The letters of ${code(`#${written}`)} look like those of its heading and are others; copy the heading.`
    : `Unexpected letter case in ${code(`#${written}`)}; write ${code(`#${anchor}`)}.`
}
