// Debian's GitHub-flavoured CommonMark parser and its extensions, as one module.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
