/**
 * The version of the documents' schema. Raise it whenever an older editor could drop what a newer
 * one writes (a new node, mark or field): older pages are then asked to reload.
 */
export const schemaVersion = 1
