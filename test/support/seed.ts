import fc from "fast-check";

// The short form tries the same cases each time; the long one (`npm run soak`) looks for new ones.
if (!process.env["BEACON_SOAK"]) fc.configureGlobal({ seed: 7 });
