import { inWorker } from "./worker-peer.js";

inWorker("js-interpreter.worker.js");
