#ifndef BAKEN_CVECTORSCAN_H
#define BAKEN_CVECTORSCAN_H

#include <hs/hs.h>
#include <stdlib.h>

// hs_serialize_database hands out memory from the misc allocator, which is malloc unless it was set. Swift's own
// free is that of Glibc, which the room does not import for this one call.
static inline void baken_hs_free_bytes(char *bytes) { free(bytes); }

#endif
