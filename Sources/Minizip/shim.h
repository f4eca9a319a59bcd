// The part of zlib that writes zip archives, which Debian has as a library of its own.
#include <minizip/zip.h>
