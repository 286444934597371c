/* What Swift cannot call of libcurl and epoll, one wrapper each. Used by the room `Fetching` alone. */
#ifndef BAKEN_CCURL_SHIM_H
#define BAKEN_CCURL_SHIM_H

/* The type-checking macros of curl.h need constant options; the wrappers below take them as parameters. */
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

#include <arpa/inet.h>
#include <malloc.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <errno.h>
#include <unistd.h>

/* glibc's calloc passes by the cache that each thread has for small blocks, and takes the lock of its arena each time
   (malloc/malloc.c of 2.36). libcurl asks for eleven small blocks a page by calloc: taken from that cache, they are a
   twentieth of what a page costs. All five are glibc's own, so that what libcurl hands out may be freed as ever. */
#define BAKEN_SMALL_BLOCK 1024

static inline void *baken_calloc(size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) return NULL;
    if (bytes > BAKEN_SMALL_BLOCK) return calloc(count, size);
    void *block = malloc(bytes);
    /* Or the compiler sees what this is, and makes a calloc of it. */
    __asm__("" : "+r"(block));
    return block ? memset(block, 0, bytes) : NULL;
}

static inline CURLcode baken_global_init(void) {
    return curl_global_init_mem(CURL_GLOBAL_DEFAULT, malloc, free, realloc, strdup, baken_calloc);
}

/* curl_easy_setopt is variadic, and Swift does not import variadic functions: one wrapper per kind of argument. */
static inline CURLcode baken_easy_set_number(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode baken_easy_set_text(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

/* Bytes that end with a zero; libcurl copies them. */
static inline CURLcode baken_easy_set_bytes(CURL *easy, CURLoption option, const unsigned char *value) {
    return curl_easy_setopt(easy, option, (const char *)value);
}

static inline CURLcode baken_easy_set_pointer(CURL *easy, CURLoption option, void *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode baken_easy_set_address(CURL *easy, CURLU *address) {
    return curl_easy_setopt(easy, CURLOPT_CURLU, address);
}

/* Reads an address that ends with a zero into `address`, as CURLOPT_URL would be read with CURLOPT_PATH_AS_IS and
   CURLOPT_DISALLOW_USERNAME_IN_URL. */
static inline CURLUcode baken_url_read(CURLU *address, const unsigned char *text) {
    return curl_url_set(address, CURLUPART_URL, (const char *)text, CURLU_PATH_AS_IS | CURLU_DISALLOW_USER);
}

static inline CURLcode baken_easy_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(easy, option, value);
}

/* The callbacks of one transfer, all with the same context. */
typedef size_t (*baken_bytes_callback)(char *bytes, size_t size, size_t count, void *context);
typedef int (*baken_debug_callback)(CURL *easy, curl_infotype kind, char *bytes, size_t count, void *context);
typedef curl_socket_t (*baken_open_callback)(void *context, curlsocktype purpose, struct curl_sockaddr *address);

typedef int (*baken_ready_callback)(void *context, char *remote, char *local, int remote_port, int local_port);

static inline CURLcode baken_easy_set_callbacks(CURL *easy, baken_bytes_callback header, baken_bytes_callback body,
                                                baken_debug_callback debug, baken_open_callback open,
                                                baken_ready_callback ready, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, header);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, debug);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_DEBUGDATA, context);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, context);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, ready);
    if (!code) code = curl_easy_setopt(easy, CURLOPT_PREREQDATA, context);
    return code;
}

static inline CURLcode baken_easy_set_body(CURL *easy, baken_bytes_callback body, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
    return code ? code : curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
}

/* curl_easy_getinfo is variadic too. */
static inline CURLcode baken_easy_get_number(CURL *easy, CURLINFO info, long *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode baken_easy_get_offset(CURL *easy, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode baken_easy_get_text(CURL *easy, CURLINFO info, const char **value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode baken_easy_get_pointer(CURL *easy, CURLINFO info, void **value) {
    return curl_easy_getinfo(easy, info, value);
}

/* Times in microseconds from the start of the transfer, 0 where the step was not reached or not made. One call for
   all: they are asked for after every transfer. */
struct baken_transfer_facts {
    curl_off_t connect, tls, first_byte, total;
    long http_version, new_connections;
};

static inline struct baken_transfer_facts baken_easy_facts(CURL *easy) {
    struct baken_transfer_facts facts;
    memset(&facts, 0, sizeof facts);
    curl_easy_getinfo(easy, CURLINFO_CONNECT_TIME_T, &facts.connect);
    curl_easy_getinfo(easy, CURLINFO_APPCONNECT_TIME_T, &facts.tls);
    curl_easy_getinfo(easy, CURLINFO_STARTTRANSFER_TIME_T, &facts.first_byte);
    curl_easy_getinfo(easy, CURLINFO_TOTAL_TIME_T, &facts.total);
    curl_easy_getinfo(easy, CURLINFO_HTTP_VERSION, &facts.http_version);
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &facts.new_connections);
    return facts;
}

/* 1 where libcurl says that it was connected to the address of these bytes, 4 or 16 of them. Compared here, because to
   read libcurl's text in Swift after each transfer cost six thousand instructions. */
static inline int baken_easy_is_remote(CURL *easy, const unsigned char *bytes, int count) {
    const char *text = NULL;
    unsigned char remote[16];
    if (curl_easy_getinfo(easy, CURLINFO_PRIMARY_IP, &text) || !text) return 0;
    if (inet_pton(count == 4 ? AF_INET : AF_INET6, text, remote) != 1) return 0;
    return memcmp(remote, bytes, count == 4 ? 4 : 16) == 0;
}

/* OpenSSL's handle of the connection that a transfer runs on; NULL without TLS or with another TLS library. Only
   valid from within a callback of the transfer (curl.se/libcurl/c/CURLINFO_TLS_SSL_PTR.html). */
static inline void *baken_easy_tls_session(CURL *easy) {
    struct curl_tlssessioninfo *info = NULL;
    if (curl_easy_getinfo(easy, CURLINFO_TLS_SSL_PTR, &info) || !info) return NULL;
    return info->backend == CURLSSLBACKEND_OPENSSL ? info->internals : NULL;
}

/* curl_multi_setopt is variadic. */
typedef int (*baken_socket_callback)(CURL *easy, curl_socket_t socket, int what, void *context, void *known);
typedef int (*baken_timer_callback)(CURLM *multi, long milliseconds, void *context);

static inline CURLMcode baken_multi_set_callbacks(CURLM *multi, baken_socket_callback socket,
                                                  baken_timer_callback timer, void *context) {
    CURLMcode code = curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socket);
    if (!code) code = curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, context);
    if (!code) code = curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer);
    if (!code) code = curl_multi_setopt(multi, CURLMOPT_TIMERDATA, context);
    return code;
}

static inline CURLMcode baken_multi_set_number(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

/* The result of a CURLMsg stands in a union that is only good until the next libcurl call: copied out here.
   Returns 0 when there is no finished transfer. */
static inline int baken_multi_next_finished(CURLM *multi, CURL **easy, CURLcode *result) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left))) {
        if (message->msg != CURLMSG_DONE) continue;
        *easy = message->easy_handle;
        *result = message->data.result;
        return 1;
    }
    return 0;
}

/* struct epoll_event is packed and holds a union; the bits are translated where they are read.
   `what` is CURL_POLL_IN, _OUT or _INOUT. Level-triggered: libcurl supports nothing else. */
static inline int baken_epoll_watch(int epoll, int socket, int what, int is_known) {
    struct epoll_event event;
    memset(&event, 0, sizeof event);
    if (what & CURL_POLL_IN) event.events |= EPOLLIN;
    if (what & CURL_POLL_OUT) event.events |= EPOLLOUT;
    event.data.fd = socket;
    int result = epoll_ctl(epoll, is_known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
    /* The kernel forgets a descriptor that was closed: what we believe of a number may be one step old. */
    if (result && errno == EEXIST) result = epoll_ctl(epoll, EPOLL_CTL_MOD, socket, &event);
    if (result && errno == ENOENT) result = epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
    return result;
}

static inline void baken_epoll_forget(int epoll, int socket) {
    struct epoll_event event;
    memset(&event, 0, sizeof event);
    epoll_ctl(epoll, EPOLL_CTL_DEL, socket, &event);
}

#define BAKEN_EPOLL_BATCH 128

/* Fills `sockets` and `bits` (CURL_CSELECT_…) with at most BAKEN_EPOLL_BATCH ready sockets, after waiting for at most
   so many milliseconds. A hang-up or error is shown as readable and writable, so that the system call itself tells
   libcurl what is wrong. The descriptor `wake` is emptied and left out, but counts in `*woken`. */
static inline int baken_epoll_ready(int epoll, int milliseconds, int wake, int *sockets, int *bits, int *woken) {
    struct epoll_event events[BAKEN_EPOLL_BATCH];
    int found = epoll_wait(epoll, events, BAKEN_EPOLL_BATCH, milliseconds), count = 0;
    *woken = 0;
    for (int i = 0; i < found; i++) {
        if (events[i].data.fd == wake) {
            eventfd_t value;
            eventfd_read(wake, &value);
            *woken = 1;
            continue;
        }
        sockets[count] = events[i].data.fd;
        bits[count] = 0;
        if (events[i].events & (EPOLLIN | EPOLLERR | EPOLLHUP)) bits[count] |= CURL_CSELECT_IN;
        if (events[i].events & (EPOLLOUT | EPOLLERR | EPOLLHUP)) bits[count] |= CURL_CSELECT_OUT;
        count++;
    }
    return count;
}

/* The flags are enumerators of an unnamed enum. */
static inline int baken_wake_create(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

/* EPOLL_CLOEXEC and SOCK_CLOEXEC are enumerators of unnamed or named C enums with awkward Swift types. */
static inline int baken_epoll_create(void) {
    return epoll_create1(EPOLL_CLOEXEC);
}

/* The socket that libcurl asked for; no child process inherits it, so closing it ends its epoll entry for sure. */
static inline curl_socket_t baken_open_socket(const struct curl_sockaddr *address) {
    return socket(address->family, address->socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, address->protocol);
}

/* Writes the address bytes to `out` (room for 16) and returns how many: 4, 16, or 0 for another family.
   In C because sockaddr is a family of structs behind one pointer type. */
static inline int baken_address_bytes(const struct sockaddr *address, unsigned char *out) {
    if (address->sa_family == AF_INET) {
        memcpy(out, &((const struct sockaddr_in *)address)->sin_addr, 4);
        return 4;
    }
    if (address->sa_family == AF_INET6) {
        memcpy(out, &((const struct sockaddr_in6 *)address)->sin6_addr, 16);
        return 16;
    }
    return 0;
}

static inline int baken_socket_address_bytes(const struct curl_sockaddr *address, unsigned char *out) {
    return baken_address_bytes(&address->addr, out);
}

/* Bodies come and go in rounds. Left alone, glibc gives the top of a thread's heap back to the system whenever 128 KiB
   of it are free, and takes it again by faults: one for every second page fetched, at worst. It keeps 4 MiB now. To set
   that ends its own adapting of both limits (mallopt(3)), and what is larger than 128 KiB would be mapped and unmapped
   each time; the other limit is therefore set to where its adapting would lead. */
static inline void baken_keep_freed_memory(void) {
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

/* Gives the system every whole page that is free in any thread's heap. By itself glibc gives back the top of a heap at
   most, and one small block that stays is enough to keep all below it. */
static inline void baken_give_back_freed_memory(void) {
    malloc_trim(0);
}

#endif
