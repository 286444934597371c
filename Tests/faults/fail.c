/* Makes one call to the disk fail, preloaded: the BAKEN_FAULT_AT-th BAKEN_FAULT_CALL (write, fsync, rename, truncate,
   create) on a file under BAKEN_FAULT_UNDER, with the error BAKEN_FAULT_ERROR (a number of errno). With BAKEN_FAULT_STAYS
   every later one fails too, as on a disk that is full or was unmounted. A write that fails leaves half of it in the
   file, as a full disk does. With BAKEN_FAULT_COUNT all calls are counted into that file at the end, and none fails.

       cc -shared -fPIC -o fail.so fail.c */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum call { WRITE, SYNC, RENAME, TRUNCATE, CREATE, CALLS };
static const char *names[CALLS] = {"write", "fsync", "rename", "truncate", "create"};
static long counts[CALLS];
static const char *under, *count_file;
static int wanted = -1, error_number, stays;
static long at;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *call = getenv("BAKEN_FAULT_CALL");
    under = getenv("BAKEN_FAULT_UNDER");
    count_file = getenv("BAKEN_FAULT_COUNT");
    if (!under || !call) return;
    for (int each = 0; each < CALLS; each++)
        if (!strcmp(call, names[each])) wanted = each;
    at = atol(getenv("BAKEN_FAULT_AT"));
    error_number = atoi(getenv("BAKEN_FAULT_ERROR"));
    stays = getenv("BAKEN_FAULT_STAYS") != NULL;
}

__attribute__((destructor)) static void end(void) {
    char text[400] = "";
    int file;
    if (!count_file || !under) return;
    for (int each = 0; each < CALLS; each++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s %ld\n", names[each], counts[each]);
    file = REAL(open)(count_file, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0) {
        if (REAL(write)(file, text, strlen(text)) < 0) abort();
        close(file);
    }
}

static int fails(enum call call, const char *path) {
    long number;
    if (!under || !path || strncmp(path, under, strlen(under))) return 0;
    number = __atomic_add_fetch(&counts[call], 1, __ATOMIC_SEQ_CST);
    if ((int)call != wanted || (stays ? number < at : number != at)) return 0;
    errno = error_number;
    return 1;
}

static int fails_on(enum call call, int file) {
    char link[64], path[PATH_MAX];
    ssize_t length;
    if (!under) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails(call, path);
}

ssize_t write(int file, const void *bytes, size_t count) {
    if (fails_on(WRITE, file)) {
        if (count > 1) REAL(write)(file, bytes, count / 2);
        errno = error_number;
        return -1;
    }
    return REAL(write)(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
    if (fails_on(WRITE, file)) {
        if (count > 1) REAL(pwrite)(file, bytes, count / 2, offset);
        errno = error_number;
        return -1;
    }
    return REAL(pwrite)(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
    return pwrite(file, bytes, count, (off_t)offset);
}

int fsync(int file) { return fails_on(SYNC, file) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails_on(SYNC, file) ? -1 : REAL(fdatasync)(file); }
int ftruncate(int file, off_t length) { return fails_on(TRUNCATE, file) ? -1 : REAL(ftruncate)(file, length); }
int ftruncate64(int file, off64_t length) { return fails_on(TRUNCATE, file) ? -1 : REAL(ftruncate64)(file, length); }
int rename(const char *from, const char *to) { return fails(RENAME, to) ? -1 : REAL(rename)(from, to); }
int link(const char *from, const char *to) { return fails(RENAME, to) ? -1 : REAL(link)(from, to); }

int open(const char *path, int flags, ...) {
    va_list rest;
    mode_t mode;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
    if ((flags & O_CREAT) && fails(CREATE, path)) return -1;
    return REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    mode_t mode;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
    if ((flags & O_CREAT) && fails(CREATE, path)) return -1;
    return REAL(open64)(path, flags, mode);
}
