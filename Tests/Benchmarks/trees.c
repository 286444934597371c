// What a page costs a C program that does nothing but build its tree: the yardstick of Baken's reading.
//
//   trees LIST ROUNDS
//
// LIST names a file a line. All are read first; then htmlReadMemory builds and frees the tree of each, ROUNDS times over
// after one that does not count. Prints "trees_us" and the CPU time a page in microseconds.
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LIMIT = 100000 };

static char *bodies[LIMIT];
static int lengths[LIMIT], count;

static void fail(const char *what, const char *detail) {
    fprintf(stderr, "trees: %s: %s\n", what, detail);
    exit(1);
}

static void read_body(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) fail("cannot read", path);
    long length = ftell(file);
    rewind(file);
    char *body = malloc((size_t)length + 1);
    if (!body || fread(body, 1, (size_t)length, file) != (size_t)length) fail("cannot read", path);
    fclose(file);
    if (count == LIMIT) fail("too many files", path);
    bodies[count] = body;
    lengths[count++] = (int)length;
}

static void read_list(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) fail("cannot read", path);
    char *line = NULL;
    size_t size = 0;
    while (getline(&line, &size, file) > 0) {
        line[strcspn(line, "\n")] = 0;
        read_body(line);
    }
    free(line);
    fclose(file);
}

static void build_all(void) {
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    for (int k = 0; k < count; k++) {
        htmlDocPtr document = htmlReadMemory(bodies[k], lengths[k], NULL, "UTF-8", options);
        if (!document) fail("no tree", "of a page");
        xmlFreeDoc(document);
    }
}

static double processor_seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argument_count, char **arguments) {
    int rounds = argument_count == 3 ? atoi(arguments[2]) : 0;
    if (rounds < 1) fail("usage", "trees LIST ROUNDS");
    read_list(arguments[1]);
    if (count == 0) fail("no files in", arguments[1]);
    xmlInitParser();
    build_all();
    double begun = processor_seconds();
    for (int k = 0; k < rounds; k++) build_all();
    printf("trees_us %.3f\n", (processor_seconds() - begun) / rounds / count * 1e6);
    return 0;
}
