/** The origin of every change made through a section's face: what an undo manager tracks. */
export const localEdit = Symbol('local edit')
