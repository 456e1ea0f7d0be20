/** True for the error of a database that says that somebody else has this e-mail address already. */
export function isEmailTaken(error: unknown): boolean {
  const { code, constraint, message } = error as {
    code?: string
    constraint?: string
    message?: string
  }
  if (code === '23505') return constraint === 'users_email'
  return message?.includes('UNIQUE constraint failed: users.email') ?? false
}
