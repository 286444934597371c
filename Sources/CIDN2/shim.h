#ifndef BAKEN_CIDN2_SHIM_H
#define BAKEN_CIDN2_SHIM_H

#include <idn2.h>
#include <string.h>

// The ASCII form of a host name by UTS 46, non-transitional, as the WHATWG URL standard asks. Copied into `out`, so that
// nothing of the library's memory is held. The length, or -1 where the name has no such form or is too long.
static inline int baken_idn2_ascii(const char *name, char *out, int limit) {
    char *result = NULL;
    if (idn2_to_ascii_8z(name, &result, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK) return -1;
    size_t length = strlen(result);
    int fits = length > 0 && length <= (size_t)limit;
    if (fits) memcpy(out, result, length);
    idn2_free(result);
    return fits ? (int)length : -1;
}

#endif
