#ifndef BAKEN_CPHONENUMBER_H
#define BAKEN_CPHONENUMBER_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Writes the E.164 form of `text` to `out`, ended by a zero byte, if the number plan knows it as valid.
///
/// `text` holds digits, with a `+` before an international number; `region` is an ISO 3166 code such as `NL`, used
/// for numbers without one. Returns the length that was written, or 0 if the number is not valid or does not fit.
/// May be called from any thread.
size_t baken_phone_e164(const char *text, size_t length, const char *region, char *out, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
