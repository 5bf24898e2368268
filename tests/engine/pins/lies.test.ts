import type { RequestListener } from 'node:http'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fetchPin } from '../../../plugins/commands/pins/fetch-pin.ts'
import { printLock } from '../../../plugins/engine/pins/lock.ts'
import { readLock } from '../../../plugins/engine/pins/read-lock.ts'
import { HEADER, packed } from '../../inventories/vocabulary.ts'
import { answering, network } from './server.ts'

const ROW = 'flytekit.Task py:class 1 api.html#$ -\n'
const GOOD = packed(ROW)
const WANTED = {
  component: 'flytekit',
  version: '1.3',
  template: 'https://docs.example.org/en/v{version}/objects.inv',
}
const NOW = new Date('2026-11-20T08:00:00.123Z')

/** Asks a server: returns the entry of the lock, or the reason why there is none. */
async function locking(listener: RequestListener): Promise<string> {
  const limits = { fetch: await network(listener), timeout: 1_000, largest: 100_000 }
  try {
    const { entry, faults } = await fetchPin(WANTED, NOW, limits)
    const { header, bytes, redirects = [] } = entry
    expect(readLock('pins.lock.json', printLock({ pins: [entry] })).findings).toEqual([])
    const odd = faults.map(({ message }) => ` (${message})`).join('')
    return `${header.project || '-'} ${header.version || '-'}, ${bytes} bytes, from ${[...redirects, entry.url].join(' → ')}${odd}`
  } catch (error) {
    return `refused: ${(error as Error).message}`
  }
}

const redirect =
  (target: string): RequestListener =>
  ({ url }, response) => {
    const isThere = url === new URL(target, 'https://docs.example.org').pathname
    response.writeHead(isThere ? 200 : 302, isThere ? {} : { location: target })
    response.end(isThere ? GOOD : '')
  }

const BOMB = Buffer.concat([Buffer.from(HEADER), deflateSync(Buffer.alloc(64 * 1024 * 1024))])

test.each<readonly [lie: string, listener: RequestListener]>([
  ['the truth', answering(GOOD)],
  ['a web page with 200', answering('<!doctype html><title>Not found</title>')],
  ['nothing with 200', answering('')],
  ['a page that is not there', (_, response) => response.writeHead(404).end(GOOD)],
  ['part of a file', (_, response) => response.writeHead(206).end(GOOD)],
  ['a redirect to another version', redirect('/en/latest/objects.inv')],
  [
    'a redirect to another line on another host',
    redirect('https://rtd.example/flytekit/v1.2/objects.inv'),
  ],
  [
    'a redirect to the same version elsewhere',
    redirect('https://rtd.example/flytekit/v1.3/objects.inv'),
  ],
  ['a redirect to http', redirect('http://docs.example.org/en/v1.3/x.inv')],
  ['a redirect to a file', redirect('file:///etc/passwd')],
  [
    'a redirect with a name before the host',
    redirect('https://a:b@docs.example.org/en/v1.3/x.inv'),
  ],
  ['a redirect to nowhere', (_, response) => response.writeHead(302).end()],
  [
    'redirects without end',
    ({ url }, response) => response.writeHead(302, { location: `${url}x` }).end(),
  ],
  ['an empty version header', answering(packed(ROW, HEADER.replace('1.3', '')))],
  ['another version in the header', answering(packed(ROW, HEADER.replace('1.3', '2.0')))],
  ['a truncated file', answering(GOOD.subarray(0, -6))],
  [
    'an answer that breaks off',
    (_, response) => {
      response.writeHead(200, { 'content-length': String(GOOD.length + 10) })
      response.write(GOOD)
      setTimeout(() => response.destroy(), 20)
    },
  ],
  ['an answer that never ends', (_, response) => void response.writeHead(200).write(GOOD)],
  ['bytes after the end', answering(Buffer.concat([GOOD, Buffer.from('more')]))],
  ['a bomb', answering(BOMB)],
  ['too much of everything', answering(Buffer.alloc(200_000, 'a'))],
  [
    'a bomb of the transport',
    answering(deflateSync(Buffer.alloc(10_000_000)), { 'content-encoding': 'deflate' }),
  ],
  [
    'format 1',
    answering(
      `# Sphinx inventory version 1\n# Project: kit\n# Version: 1.3\nkit.task function api.html\n`,
    ),
  ],
  ['no compression', answering(packed(ROW, HEADER, 0))],
  ['the same row twice', answering(packed(ROW + ROW.replace('api', 'other')))],
  [
    'a tab and a bell in the header',
    answering(packed(ROW, HEADER.replace('flytekit', 'a\tb\u0007c'))),
  ],
  [
    'a redirect to an address that no lock holds',
    redirect('https://rtd.example/a|b/v1.3/objects.inv'),
  ],
  [
    'a redirect to a patch of the same line',
    redirect('https://docs.example.org/en/1.3.2/objects.inv'),
  ],
  ['a rooted address', answering(packed(`${ROW}x py:class 1 /etc/passwd -\n`))],
  ['a javascript address', answering(packed(`${ROW}x py:class 1 javascript:alert(1) -\n`))],
])('%s', async (_, listener) => {
  expect(await locking(listener)).toMatchSnapshot()
})

test('of a title without end, as much is kept as a lock holds', async () => {
  const fetch = await network(answering(packed(ROW, HEADER.replace('flytekit', 'x'.repeat(700)))))
  const { entry } = await fetchPin(WANTED, NOW, { fetch })
  expect(entry.header.project).toBe('x'.repeat(500))
})

test.each([
  ['latest', '/en/v1.4/objects.inv'],
  ['stable', '/en/latest/objects.inv'],
])('a name such as %s may lead on to %s', async (version, location) => {
  const fetch = await network(({ url }, response) => {
    if (url === location) response.end(GOOD)
    else response.writeHead(302, { location }).end()
  })
  const { entry } = await fetchPin({ ...WANTED, version }, NOW, { fetch })
  expect(entry.url).toBe(`https://docs.example.org${location}`)
})

test('what cannot be reached says why', async () => {
  const fetch = async () => {
    throw new TypeError('fetch failed', {
      cause: new Error('getaddrinfo ENOTFOUND docs.example.org'),
    })
  }
  await expect(fetchPin(WANTED, NOW, { fetch })).rejects.toThrow(
    'Cannot reach `docs.example.org`: getaddrinfo ENOTFOUND docs.example.org',
  )
})
