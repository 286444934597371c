#ifndef BAKEN_CBROTLI_SHIM_H
#define BAKEN_CBROTLI_SHIM_H

#include <brotli/decode.h>

static inline BrotliDecoderState *baken_brotli_start(void) {
    return BrotliDecoderCreateInstance(0, 0, 0);
}

// BrotliDecoderResult is an enum that Swift sees as a struct: 0 error, 1 end, 2 needs input, 3 needs output.
static inline int baken_brotli_run(BrotliDecoderState *state, size_t *in_count, const uint8_t **in,
                                   size_t *out_count, uint8_t **out) {
    return (int)BrotliDecoderDecompressStream(state, in_count, in, out_count, out, 0);
}

static inline void baken_brotli_end(BrotliDecoderState *state) {
    BrotliDecoderDestroyInstance(state);
}

#endif
