/* The wall clock of a program under test, preloaded: it begins at BAKEN_CLOCK_AT (seconds since 1970) and runs
   BAKEN_CLOCK_RATE times as fast. Clocks that only measure (CLOCK_MONOTONIC and the like) stay what they are.

       cc -shared -fPIC -o clock.so clock.c */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

typedef int (*reader)(clockid_t, struct timespec *);

static reader real;
static double began, at, rate;

__attribute__((constructor)) static void begin(void) {
    struct timespec now;
    real = (reader)dlsym(RTLD_NEXT, "clock_gettime");
    real(CLOCK_MONOTONIC, &now);
    began = now.tv_sec + now.tv_nsec / 1e9;
    at = atof(getenv("BAKEN_CLOCK_AT"));
    rate = atof(getenv("BAKEN_CLOCK_RATE"));
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    struct timespec now;
    double then;
    if (!real) begin();
    if (clock != CLOCK_REALTIME) return real(clock, time);
    if (real(CLOCK_MONOTONIC, &now) != 0) return -1;
    then = at + (now.tv_sec + now.tv_nsec / 1e9 - began) * rate;
    time->tv_sec = (time_t)then;
    time->tv_nsec = (long)((then - (double)time->tv_sec) * 1e9);
    return 0;
}
