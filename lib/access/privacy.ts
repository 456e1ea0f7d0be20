/**
 * What somebody who is not on a board sees of persons. `public`: organisations, groups and roles
 * only. `partner`: also persons whom the cities chose to name on their maps. `internal`: also
 * contacts, and who wrote a comment.
 */
export const privacyProfiles = ['public', 'partner', 'internal'] as const

export type PrivacyProfile = (typeof privacyProfiles)[number]
