/** Answers with what is made, unless whoever asked went away meanwhile: then nothing failed. */
export async function unlessGone(
  { signal }: Request,
  make: () => Promise<Response>,
): Promise<Response> {
  try {
    return await make()
  } catch (error) {
    if (!signal.aborted) throw error
    // What nginx calls it when a client closes its request; nobody reads it.
    return new Response(null, { status: 499 })
  }
}
