#ifndef BAKEN_CISAL_SHIM_H
#define BAKEN_CISAL_SHIM_H

#include <isa-l/igzip_lib.h>
#include <stddef.h>

// Macros of expressions, which Swift does not see.
static const size_t baken_isal_level_room = ISAL_DEF_LVL3_DEFAULT;
static const unsigned short baken_isal_gzip = IGZIP_GZIP;

#endif
