import type { Measured } from "./month.ts";

/** Written by `npm run cost:measure`; processor time is that of the whole local service. */
export const measured: Measured = {
  "join": {
    "readUnits": 11,
    "writeUnits": 59,
    "invocations": 4,
    "apiRequests": 2,
    "mails": 3,
    "calls": 18,
    "cpuSeconds": 0.21
  },
  "sign": {
    "readUnits": 18,
    "writeUnits": 42,
    "invocations": 5,
    "apiRequests": 3,
    "mails": 2,
    "calls": 14,
    "cpuSeconds": 0.145
  },
  "open": {
    "readUnits": 11.583,
    "writeUnits": 18.5,
    "invocations": 0.5,
    "apiRequests": 0,
    "mails": 1,
    "calls": 8,
    "cpuSeconds": 0.156
  },
  "signIn": {
    "readUnits": 5,
    "writeUnits": 13,
    "invocations": 3,
    "apiRequests": 2,
    "mails": 1,
    "calls": 11,
    "cpuSeconds": 0.126
  },
  "read": {
    "readUnits": 4,
    "writeUnits": 0,
    "invocations": 1,
    "apiRequests": 1,
    "mails": 0,
    "calls": 1,
    "cpuSeconds": 0.069
  },
  "save": {
    "readUnits": 4,
    "writeUnits": 1,
    "invocations": 1,
    "apiRequests": 1,
    "mails": 0,
    "calls": 2,
    "cpuSeconds": 0.032
  },
  "remind": {
    "readUnits": 11.417,
    "writeUnits": 8.167,
    "invocations": 0.333,
    "apiRequests": 0,
    "mails": 1,
    "calls": 6.5,
    "cpuSeconds": 0.056
  },
  "submit": {
    "readUnits": 7.5,
    "writeUnits": 18,
    "invocations": 1.5,
    "apiRequests": 1,
    "mails": 1,
    "calls": 5.5,
    "cpuSeconds": 0.073
  },
  "accept": {
    "readUnits": 19,
    "writeUnits": 24.333,
    "invocations": 2.667,
    "apiRequests": 1,
    "mails": 1,
    "calls": 12.333,
    "cpuSeconds": 0.1
  },
  "visit": {
    "readUnits": 4,
    "writeUnits": 0,
    "invocations": 1,
    "apiRequests": 1,
    "mails": 0,
    "calls": 1,
    "cpuSeconds": 0.016
  },
  "quiet": {
    "readUnits": 1.5,
    "writeUnits": 0,
    "invocations": 1,
    "apiRequests": 0,
    "mails": 0,
    "calls": 2,
    "cpuSeconds": 0.023
  }
};
