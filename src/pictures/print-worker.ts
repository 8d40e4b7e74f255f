import { parentPort, workerData } from "node:worker_threads";
import type { Card } from "../core/view.ts";
import { pdfOf } from "./pdf.ts";

parentPort?.postMessage(await pdfOf(workerData as readonly Card[]));
