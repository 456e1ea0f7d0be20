/** Where rooms are reached by plain requests. */
export const httpSyncPath = '/sync-http/'
