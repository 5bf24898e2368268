import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/**
 * Opens a small project in Neovim, without a screen, and asks `milepost lsp` through it: diagnostics
 * while text is typed, hover, definition and rename. Usage: `node bench/neovim.ts`. It needs `nvim`
 * 0.7 or later, and exits with 1 when an answer is not the expected one.
 */
const FILES = {
  'content/people.yaml': 'kim: { name: Kim }\n',
  'content/roadmap/items/first.mdx': item('First', ''),
  'content/roadmap/items/second.mdx': item('Second', 'needs: [first]\n'),
  'content/roadmap/next.mdx': '---\ntitle: Next\norder: [first, second]\n---\n\nText.\n',
}

function item(title: string, more: string): string {
  const field = 'roadmap: next\nhistory: [{ status: planned, target: 2027-Q1 }]\n'
  return `---\ntitle: ${title}\n${more}owners: [kim]\ntracking: https://example.org/1\n${field}---\n\nText.\n`
}

const STEPS = `
local function wait(what, is) if not vim.wait(30000, is, 50) then print('FAILED: ' .. what) end end
local client = vim.lsp.start_client({ name = 'milepost', cmd = COMMAND, root_dir = vim.fn.getcwd() })
vim.cmd('edit content/roadmap/items/second.mdx')
vim.lsp.buf_attach_client(0, client)
wait('the server starts', function()
  return vim.lsp.get_client_by_id(client) and vim.lsp.get_client_by_id(client).initialized
end)
vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'needs: [frist]' })
wait('a finding for the unsaved text', function() return #vim.diagnostic.get(0) > 0 end)
for _, each in ipairs(vim.diagnostic.get(0)) do
  print(each.lnum + 1 .. ':' .. each.col + 1 .. ' ' .. (each.code or '') .. ' ' .. each.message)
end
vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'needs: [first]' })
wait('no finding once it is fixed', function()
  for _, each in ipairs(vim.diagnostic.get(0)) do
    if each.code == 'unknown-reference' then return false end
  end
  return true
end)
local function ask(method, more)
  local params = vim.tbl_extend('force', {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = 2, character = 9 },
  }, more or {})
  local answers = vim.lsp.buf_request_sync(0, method, params, 30000) or {}
  return (answers[client] or {}).result or {}
end
local hover = ask('textDocument/hover').contents or {}
print('hover: ' .. (hover.value or hover):match('[^\\n]*First[^\\n]*'))
local place = ask('textDocument/definition')
place = place[1] or place
print('definition: ' .. (place.uri or place.targetUri):match('content/.*'))
local edit = ask('textDocument/rename', { newName = 'begin' })
print('rename: ' .. (vim.inspect(edit):find('begin') and 'begin' or 'nothing'))
vim.cmd('qall!')
`

const EXPECTED = [
  /3:9 unknown-reference .*frist.*first/,
  /^hover: .*First/m,
  /^definition: content\/roadmap\/items\/first\.mdx$/m,
  /^rename: begin$/m,
]

const { error, stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' })
if (error) {
  console.log('SKIPPED: no nvim here.')
} else {
  const root = mkdtempSync(join(tmpdir(), 'milepost-neovim-'))
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const command = [process.execPath, resolve('plugins/cli/main.ts'), 'lsp']
  const words = command.map((word) => JSON.stringify(word)).join(', ')
  const script = join(root, 'steps.lua')
  writeFileSync(script, `local COMMAND = { ${words} }\n${STEPS}`)
  const nvim = ['--headless', '--clean', '-c', `luafile ${script}`]
  const run = spawnSync('nvim', nvim, { cwd: root, encoding: 'utf8', timeout: 180_000 })
  const printed = `${run.stdout}${run.stderr}`.replaceAll('\r', '')
  rmSync(root, { recursive: true })
  console.log(`${stdout.split('\n')[0]}\n${printed}`)
  const missing = EXPECTED.filter((each) => !each.test(printed))
  for (const each of missing) console.log(`MISSING: ${each}`)
  process.exitCode = missing.length > 0 || printed.includes('FAILED') ? 1 : 0
}
