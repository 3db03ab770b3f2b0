/* libyaml's events over files, and nothing else: what any program over libyaml must pay.
   cc -O2 bare_loop.c -lyaml -o bare_loop; bare_loop FILE... */
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static long parse(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return -1;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(size > 0 ? size : 1);
    if (!bytes || fread(bytes, 1, size, file) != (size_t)size) return -1;
    fclose(file);
    yaml_parser_t parser;
    yaml_event_t event;
    long events = 0;
    int done = 0;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, bytes, size);
    while (!done) {
        if (!yaml_parser_parse(&parser, &event)) return -1;
        events++;
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    free(bytes);
    return events;
}

int main(int count, char **paths) {
    long events = 0;
    for (int i = 1; i < count; i++) {
        long n = parse(paths[i]);
        if (n < 0) {
            fprintf(stderr, "%s: cannot parse\n", paths[i]);
            return 2;
        }
        events += n;
    }
    printf("%ld events\n", events);
    return 0;
}
