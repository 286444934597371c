#ifndef BAKEN_CZLIB_SHIM_H
#define BAKEN_CZLIB_SHIM_H

#include <stdint.h>
#include <string.h>
#include <zlib.h>

// inflateInit2 is a macro that passes the size of z_stream, which Swift cannot call.
// window_bits: 31 gzip, 15 zlib, -15 raw deflate.
static inline int baken_inflate_start(z_stream *stream, int window_bits) {
    memset(stream, 0, sizeof *stream);
    return inflateInit2(stream, window_bits);
}

// uInt lengths and Bytef pointers (non-const for input in old headers) stay on this side.
static inline void baken_z_input(z_stream *stream, const uint8_t *bytes, uint32_t count) {
    stream->next_in = (Bytef *)bytes;
    stream->avail_in = count;
}

static inline void baken_z_output(z_stream *stream, uint8_t *bytes, uint32_t count) {
    stream->next_out = bytes;
    stream->avail_out = count;
}

static inline uint32_t baken_crc32(uint32_t crc, const uint8_t *bytes, size_t count) {
    return (uint32_t)crc32_z(crc, bytes, count);
}

#endif
