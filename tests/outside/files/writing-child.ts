import { WRITERS, type WriterName } from './writers.ts'

/** Writes without an end, until it is killed: `node writing-child.ts <writer> <root>`. */
const [name = '', root = ''] = process.argv.slice(2)
const writer = WRITERS[name as WriterName]
const SIGNS = 'abcdefghijklmnopqrstuvwxyz'

for (let turn = 0; ; turn = (turn + 1) % SIGNS.length) {
  await writer.write(root, SIGNS[turn] ?? '')
  if (turn === 0) process.stdout.write('written\n')
}
