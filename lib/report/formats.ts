/** The forms in which a report can be taken along. */
export const reportFormats = ['pdf', 'docx', 'odt', 'html', 'md', 'xlsx', 'json', 'ics'] as const

export type ReportFormat = (typeof reportFormats)[number]
