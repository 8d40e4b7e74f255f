import fc from "fast-check";

// The short form tries the same cases each time, unless it is given others to begin from; the long one (`npm run soak`)
// looks for new ones.
if (!process.env["BEACON_SOAK"]) fc.configureGlobal({ seed: Number(process.env["BEACON_SEED"] ?? 7) });
