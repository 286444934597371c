#ifndef BAKEN_CZSTD_SHIM_H
#define BAKEN_CZSTD_SHIM_H

#include <stdint.h>
#include <zstd.h>

// RFC 8878 section 3.1.1.1.2 lets a decoder refuse windows over 8 MB; browsers do (Chromium, Firefox), and a
// hostile page must not make us take 2 GB.
static inline ZSTD_DStream *baken_zstd_start(void) {
    ZSTD_DStream *stream = ZSTD_createDStream();
    if (stream != 0) ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, 23);
    return stream;
}

// ZSTD_inBuffer and ZSTD_outBuffer hold pointers; here they live for one call only.
// Returns 0 at the end of a frame, 1 where more is to come, -1 for an error.
static inline int baken_zstd_run(ZSTD_DStream *stream, const uint8_t *in, size_t in_count, size_t *in_used,
                                 uint8_t *out, size_t out_count, size_t *out_used) {
    ZSTD_inBuffer input = {in, in_count, 0};
    ZSTD_outBuffer output = {out, out_count, 0};
    size_t result = ZSTD_decompressStream(stream, &output, &input);
    *in_used = input.pos;
    *out_used = output.pos;
    if (ZSTD_isError(result)) return -1;
    return result == 0 ? 0 : 1;
}

static inline void baken_zstd_end(ZSTD_DStream *stream) {
    ZSTD_freeDStream(stream);
}

#endif
