/* What OpenSSL tells of a TLS connection that libcurl has opened. Used by the room `Fetching` alone, which reads and
   never changes anything: the handle stays libcurl's. */
#ifndef BAKEN_COPENSSL_SHIM_H
#define BAKEN_COPENSSL_SHIM_H

#include <openssl/ssl.h>
#include <openssl/x509.h>

/* SSL_get_ex_new_index is a macro. A mark lives as long as the connection, so that it can never be mistaken for that
   of another one at the same address in memory. */
static inline int baken_tls_mark_index(void) {
    return SSL_get_ex_new_index(0, NULL, NULL, NULL, NULL);
}

static inline long baken_tls_mark(void *session, int index) {
    return (long)SSL_get_ex_data((SSL *)session, index);
}

static inline int baken_tls_set_mark(void *session, int index, long mark) {
    return SSL_set_ex_data((SSL *)session, index, (void *)mark);
}

static inline int baken_tls_version(void *session) {
    return SSL_version((SSL *)session);
}

/* The name in the IANA registry; NULL where OpenSSL knows none. */
static inline const char *baken_tls_suite(void *session) {
    const SSL_CIPHER *cipher = SSL_get_current_cipher((SSL *)session);
    return cipher ? SSL_CIPHER_standard_name(cipher) : NULL;
}

/* The SHA-256 of the server's certificate number `at`, its own being 0, in 32 bytes. 0 where there is none:
   STACK_OF is a family of macros. */
static inline int baken_tls_certificate_digest(void *session, int at, unsigned char *digest) {
    STACK_OF(X509) *chain = SSL_get_peer_cert_chain((SSL *)session);
    unsigned int length = 0;
    if (!chain || at >= sk_X509_num(chain)) return 0;
    return X509_digest(sk_X509_value(chain, at), EVP_sha256(), digest, &length) && length == 32;
}

#endif
