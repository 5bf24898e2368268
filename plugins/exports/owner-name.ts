/**
 * Returns `@user`, `@organisation/team` or a mail address in the form of CODEOWNERS. Returns
 * undefined for any other text.
 */
export function ownerName(text: string): string | undefined {
  if (MAIL.test(text)) return text
  const name = text.replace(/^@/, '')
  return HANDLE_OR_TEAM.test(name) ? `@${name}` : undefined
}

const NAME = String.raw`[a-z\d](?:[\w.\-]{0,98}[a-z\d_])?`
const HANDLE_OR_TEAM = new RegExp(`^${NAME}(?:/${NAME})?$`, 'i')
const MAIL = /^[a-z\d][\w.+-]{0,63}@(?:[a-z\d][a-z\d-]{0,62}\.){1,8}[a-z]{2,63}$/i
