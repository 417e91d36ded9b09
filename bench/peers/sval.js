import { inWorker } from "./worker-peer.js";

inWorker("sval.worker.js");
