import { expect, test } from 'vitest'
import { remembered } from '../../../plugins/outside/git/remembered.ts'
import { repositoryAt } from '../../branches.ts'
import { scratchProject } from '../../scratch.ts'

function counted(root: string) {
  let asked = 0
  const ask = async () => {
    asked += 1
    return asked
  }
  return () => remembered(root, 'how often', ask)
}

test('git is asked again only after it has written: a commit, a branch, a list of files', async () => {
  const root = scratchProject({ 'a.txt': 'a' })
  const repo = repositoryAt(root)
  const asked = counted(root)
  expect([await asked(), await asked()]).toEqual([1, 1])
  repo.commit()
  expect([await asked(), await asked()]).toEqual([2, 2])
  repo.write({ 'b.txt': 'b' })
  expect(await asked()).toBe(2)
  repo.git('add', 'b.txt')
  expect(await asked()).toBe(3)
  repo.git('checkout', '-q', '-b', 'other')
  expect(await asked()).toBe(4)
  repo.git('pack-refs', '--all')
  repo.git('commit', '-q', '--allow-empty', '-m', 'Again')
  expect(await asked()).toBe(5)
})

test('a folder without a repository is asked every time, and so is what failed', async () => {
  const root = scratchProject({ 'a.txt': 'a' })
  const asked = counted(root)
  expect([await asked(), await asked()]).toEqual([1, 2])
  repositoryAt(root)
  const fails = () => remembered(root, 'fails', () => Promise.reject(new Error('No.')))
  await expect(fails()).rejects.toThrow('No.')
  expect(await remembered(root, 'fails', async () => 'Yes.')).toBe('Yes.')
})
