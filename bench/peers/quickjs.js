import { inWorker } from "./worker-peer.js";

inWorker("quickjs.worker.js");
