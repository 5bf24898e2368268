import type { Root } from 'hast'
import { formFault } from '../documents/guard/addresses.ts'
import { addressesInSet } from '../documents/markup/html-addresses.ts'
import { eachElement } from './elements.ts'

const NAMES = ['href', 'src', 'cite', 'longDesc', 'srcSet'] as const

/**
 * Removes addresses that a browser reads as others than they look, such as those with a backslash.
 * The guard has reported them, and the sanitiser looks only at schemes.
 */
export function rehypePlainAddresses() {
  return (tree: Root) =>
    eachElement(tree, ({ properties }) => {
      for (const name of NAMES) {
        if (addressesIn(name, properties[name]).some((url) => formFault(url))) {
          delete properties[name]
        }
      }
    })
}

function addressesIn(name: string, value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  return name === 'srcSet' ? addressesInSet(value).map(({ url }) => url) : [value]
}
