import { component, lockedBytes } from '../links/pinned.ts'
import { mdx } from '../vocabulary.ts'
import type { Way } from './ways-to-break.ts'

const KIT = 'https://docs.example.org/kit'

const page = (title: string, body: string) => mdx(`title: ${title}`, body)

/** An inventory as text: files of a way are text. */
const bytes = Buffer.from(`# Sphinx inventory version 1
# Project: kit
# Version: 1.3
kit.task mod api.html
kit.task function api.html
`)

const { 'pins.lock.json': lock = '', ...copies } = lockedBytes([
  { component: 'kit', version: '1.3', bytes },
  { component: 'kit', version: '1.2', bytes },
])

const context = {
  'components/kit.mdx': component('kit', '  pin: "1.3"\nowner: docs').replace(
    'y: https',
    'y: ▸https',
  ),
  'pins.lock.json': String(lock),
  ...Object.fromEntries(Object.entries(copies).map(([path, copy]) => [path, String(copy)])),
}

/** Every way in which a link to docs can mean the wrong version, or none. */
export const PIN_WAYS: readonly Way[] = [
  { rule: 'pin-disagrees', documents: context },
  {
    rule: 'pin-disagrees',
    documents: { 'process/latest.mdx': page('Latest', `See [it](▸${KIT}/latest/api.html).`) },
  },
  {
    rule: 'pin-unknown',
    documents: {
      'process/never.mdx': page('Never', 'See [it](▸inv:kti#kit.task).'),
    },
  },
  {
    rule: 'pin-behind',
    documents: {
      'process/behind.mdx': page('Behind', `See [it](▸${KIT}/v1.2/api.html).`),
    },
  },
  {
    rule: 'unknown-inventory-name',
    documents: { 'process/gone.mdx': page('Gone', 'See <▸inv:kit#kit.gone>.') },
  },
  {
    rule: 'ambiguous-inventory-name',
    documents: { 'process/either.mdx': page('Two', 'See [it](▸inv:kit#kit.task).') },
  },
]
