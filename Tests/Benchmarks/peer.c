// The yardstick: fetches every address of a list over kept connections and builds the libxml2 tree of each page.
//
//   peer [--fetch-only] URLS
//
// Sixteen transfers at once in one thread, in the form that is cheapest with libcurl: multi handle, own epoll, easy
// handles used again. Slot k takes lines k, k+16, ... of the list, which go turn by turn over sixteen hosts; so each
// host has one connection, as in a polite crawl. Prints pages and bytes; any failure ends it with status 1.
//
// The fields of a request are those of baken's engine, byte for byte (CurlTransfer+Request.swift, FetchMeasure.swift),
// given in the same way: both ask the same question, and the ratio compares the programs and not the requests.
#include <curl/curl.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>

enum { SLOTS = 16, EVENTS = 64 };

struct slot {
    CURL *easy;
    char *body;
    size_t length, capacity;
    size_t next;  // the line of the list that this slot takes next
};

static struct slot slots[SLOTS];
static char **urls;
static size_t url_count, pages, bytes;
static int epoll, fetch_only, running;
static long timeout_ms = -1;
static CURLM *multi;
static struct curl_slist *fields;

static void fail(const char *what, const char *detail) {
    fprintf(stderr, "peer: %s: %s\n", what, detail);
    exit(1);
}

static void *grown(void *memory, size_t size) {
    void *grown = realloc(memory, size);
    if (!grown) fail("memory", "none left");
    return grown;
}

static void read_urls(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) fail("cannot read", path);
    char *line = NULL;
    size_t size = 0;
    for (ssize_t length; (length = getline(&line, &size, file)) > 0;) {
        line[strcspn(line, "\n")] = 0;
        urls = grown(urls, (url_count + 1) * sizeof *urls);
        urls[url_count++] = strdup(line);
    }
    free(line);
    fclose(file);
}

static size_t on_body(char *data, size_t one, size_t count, void *user) {
    (void)one;  // always 1, by libcurl's manual
    struct slot *slot = user;
    if (slot->length + count > slot->capacity) {
        slot->capacity = 2 * (slot->length + count);
        slot->body = grown(slot->body, slot->capacity);
    }
    memcpy(slot->body + slot->length, data, count);
    slot->length += count;
    return count;
}

static int on_socket(CURL *easy, curl_socket_t socket, int what, void *user, void *known) {
    (void)easy, (void)user;
    if (what == CURL_POLL_REMOVE) {
        epoll_ctl(epoll, EPOLL_CTL_DEL, socket, NULL);
        return 0;
    }
    struct epoll_event event = {.data.fd = socket};
    if (what & CURL_POLL_IN) event.events |= EPOLLIN;
    if (what & CURL_POLL_OUT) event.events |= EPOLLOUT;
    epoll_ctl(epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
    curl_multi_assign(multi, socket, slots);  // anything but NULL: "is in the epoll set"
    return 0;
}

static int on_timer(CURLM *which, long milliseconds, void *user) {
    (void)which, (void)user;
    timeout_ms = milliseconds;
    return 0;
}

static void start(struct slot *slot) {
    if (slot->next >= url_count) return;
    slot->length = 0;
    curl_easy_setopt(slot->easy, CURLOPT_URL, urls[slot->next]);
    slot->next += SLOTS;
    curl_multi_add_handle(multi, slot->easy);
}

static void finish(struct slot *slot, CURLcode result) {
    long status = 0;
    char *url = "";
    curl_easy_getinfo(slot->easy, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(slot->easy, CURLINFO_EFFECTIVE_URL, &url);
    if (result != CURLE_OK) fail(curl_easy_strerror(result), url);
    if (status != 200) fail("not answered with 200", url);
    pages++;
    bytes += slot->length;
    if (!fetch_only) {
        int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
        htmlDocPtr document = htmlReadMemory(slot->body, (int)slot->length, url, "UTF-8", options);
        if (!document) fail("no tree", url);
        xmlFreeDoc(document);
    }
    curl_multi_remove_handle(multi, slot->easy);
    start(slot);
}

static void finish_all(void) {
    int left;
    for (CURLMsg *message; (message = curl_multi_info_read(multi, &left));) {
        struct slot *slot;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &slot);
        finish(slot, message->data.result);
    }
}

static void list_fields(void) {
    fields = curl_slist_append(fields, "User-Agent: BakenBot/measure");
    fields = curl_slist_append(fields, "Accept-Encoding: gzip, br, zstd");
    fields = curl_slist_append(fields, "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
    if (!fields) fail("memory", "none left");
}

static void open_slots(void) {
    for (size_t k = 0; k < SLOTS; k++) {
        CURL *easy = slots[k].easy = curl_easy_init();
        slots[k].next = k;
        curl_easy_setopt(easy, CURLOPT_PRIVATE, &slots[k]);
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, fields);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, &slots[k]);
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
        curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
        start(&slots[k]);
    }
}

int main(int count, char **arguments) {
    fetch_only = count == 3 && !strcmp(arguments[1], "--fetch-only");
    if (count != 2 + fetch_only) fail("usage", "peer [--fetch-only] URLS");
    read_urls(arguments[count - 1]);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    xmlInitParser();
    epoll = epoll_create1(0);
    multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)SLOTS);
    list_fields();
    open_slots();
    struct epoll_event events[EVENTS];
    while (pages < url_count) {
        int ready = timeout_ms == 0 ? 0 : epoll_wait(epoll, events, EVENTS, (int)timeout_ms);
        if (ready <= 0) {
            timeout_ms = -1;  // before the call, which may set it anew
            curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running);
        }
        for (int i = 0; i < ready; i++) {
            int bits = (events[i].events & EPOLLIN ? CURL_CSELECT_IN : 0)
                | (events[i].events & EPOLLOUT ? CURL_CSELECT_OUT : 0)
                | (events[i].events & (EPOLLERR | EPOLLHUP) ? CURL_CSELECT_ERR : 0);
            curl_multi_socket_action(multi, events[i].data.fd, bits, &running);
        }
        finish_all();
    }
    printf("%zu pages, %zu bytes\n", pages, bytes);
}
