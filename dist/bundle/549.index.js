export const id = 549;
export const ids = [549];
export const modules = {

/***/ 54549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploader: () => (/* binding */ uploader)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./src/record/artifact.ts
/** An artifact by GitHub's own client, which is large and seldom needed: it is loaded when it is. */
/**
 * Stores the files as one artifact. The client reads ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN from the
 * variables of its thread, prints, waits as long as it likes and cannot be called off: so it gets a thread of
 * its own (see `upload`).
 * @throws whatever the client throws; its message may hold text of the service
 */
async function storeArtifact(job) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 20584));
    const { id, digest, size } = await new DefaultArtifactClient().uploadArtifact(job.name, job.files.map((name) => `${job.directory}/${name}`), job.directory, job.retentionDays === undefined ? {} : { retentionDays: job.retentionDays });
    if (id === undefined || !Number.isSafeInteger(id) || id < 1 || digest === undefined || size === undefined)
        throw new TypeError('the answer names no artifact');
    return { id, digest, size };
}

;// CONCATENATED MODULE: ./src/entry/uploader.ts
/** The thread that uploads: takes its job, says once what came of it. It is ended from outside. */


/** Bytes. 100 MiB of a bundle take 67 MiB; a service that answers without end must not take the memory of the run. */
const mostMemory = 160 * 1_048_576;
const lookMs = 200;
async function uploader() {
    const say = (message) => external_node_worker_threads_.parentPort?.postMessage(message);
    const look = setInterval(() => {
        if (process.memoryUsage().arrayBuffers > mostMemory)
            say({ type: 'failed', name: 'RangeError', message: 'the service sent more than any answer has' });
    }, lookMs);
    try {
        say({ type: 'stored', artifact: await storeArtifact(external_node_worker_threads_.workerData) });
    }
    catch (error) {
        const { name, message } = error instanceof Error ? error : new Error('unknown');
        say({ type: 'failed', name, message });
    }
    finally {
        clearInterval(look);
    }
}


/***/ })

};
