/** Whether the service under test stands on an emulator, which lacks what docs/operations.md lists. */
export const onEmulator = Boolean(process.env["EMULATOR"]);
