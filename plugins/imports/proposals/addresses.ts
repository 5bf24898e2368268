import { posix } from 'node:path'
import { idOf, type Proposal } from './proposal.ts'

/** The addresses at which the files of a format are on the web. */
export interface Home {
  /** The folder of their pages: `https://github.com/ethereum/EIPs/blob/master/EIPS/`. */
  readonly pages: string
  /** The folder of the files themselves, for pictures. */
  readonly files: string
  /**
   * Returns the path of a file below the folder on the web, from its path below the folder that is
   * read.
   */
  readonly pathOf?: (file: string) => string
}

/**
 * Returns, for a file, what its relative links lead to: the new document of a file that is read, or
 * the file on the web.
 */
export function addressesOf(proposals: readonly Proposal[], home: Home | undefined) {
  const documents = new Map(
    proposals.flatMap((each) =>
      [each.file, each.prose?.file ?? each.file].map((file) => [file, each]),
    ),
  )
  return (from: string) =>
    (address: string, use: 'link' | 'image'): string | undefined => {
      const [path = ''] = address.split(/[?#]/, 1)
      if (/^[a-z][a-z\d+.-]*:|^\/|\\/i.test(address) || path === '') return undefined
      const file = posix.normalize(posix.join(posix.dirname(from), decoded(path)))
      const own = use === 'link' ? documents.get(file) : undefined
      if (own !== undefined) return `./${idOf(own)}.md`
      return home && webAddress(address, { from, use, home })
    }
}

interface Link {
  readonly from: string
  readonly use: 'link' | 'image'
  readonly home: Home
}

/** Returns the address on the web, if it is in the repository of the home. */
function webAddress(address: string, { from, use, home }: Link): string | undefined {
  const { pages, files, pathOf = (file: string) => file } = home
  const base = use === 'image' ? files : pages
  const url = URL.parse(address, new URL(pathOf(from), base))
  const top = /^https:\/\/[^/]+\/[^/]+\/[^/]+\//.exec(base)?.[0] ?? base
  return url?.href.startsWith(top) ? url.href.replace(/[()<>]/g, encodeURIComponent) : undefined
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
