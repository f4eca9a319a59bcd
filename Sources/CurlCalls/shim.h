// What we use of libcurl, which is opened when it is needed and not before: linked, it would take
// half as long again to start the program. The numbers are part of libcurl's binary interface,
// which has not changed since its version 4.
#pragma once

#define CURL_LIBRARY "libcurl.so.4"

/* Options of a transfer. */
#define CURL_OPTION_WRITE_DATA 10001
#define CURL_OPTION_URL 10002
#define CURL_OPTION_PROXY 10004
#define CURL_OPTION_USER_AGENT 10018
#define CURL_OPTION_HEADERS 10023
#define CURL_OPTION_HEADER_DATA 10029
#define CURL_OPTION_SOCKET_DATA 10164
#define CURL_OPTION_WRITE_CALL 20011
#define CURL_OPTION_HEADER_CALL 20079
#define CURL_OPTION_SOCKET_CALL 20163
#define CURL_OPTION_NO_BODY 44
#define CURL_OPTION_HTTP_VERSION 84
#define CURL_OPTION_NO_SIGNALS 99
#define CURL_OPTION_TIME_MILLISECONDS 155
#define CURL_OPTION_CONNECT_MILLISECONDS 156
#define CURL_OPTION_PROTOCOLS 181
#define CURL_OPTION_QUICK_EXIT 322

#define CURL_HTTP_1_1 2
#define CURL_HTTP_AND_HTTPS 3
#define CURL_GLOBAL_ALL 3
#define CURL_MESSAGE_DONE 1

/* What a transfer knows when it is done. */
#define CURL_INFO_SYSTEM_ERROR 0x200019

/* How a transfer ended. */
#define CURL_OK 0
#define CURL_NO_HOST_NAME 6
#define CURL_NO_CONNECTION 7
#define CURL_WRITE_STOPPED 23
#define CURL_TOO_SLOW 28
#define CURL_BAD_CERTIFICATE_OF_HOST 51
#define CURL_BAD_CERTIFICATE 60

struct curl_message {
  int message;
  void *transfer;
  union {
    void *pointer;
    int result;
  } data;
};

struct curl_target {
  int family;
  int type;
  int protocol;
  unsigned int length;
  /* struct sockaddr, of `length` bytes */
  unsigned char address[128];
};

/* These three calls take any kind of last argument, which Swift has no word for. */

static inline int curl_set_number(void *call, void *transfer, int option, long value) {
  return ((int (*)(void *, int, ...))call)(transfer, option, value);
}

static inline int curl_set_pointer(void *call, void *transfer, int option, const void *value) {
  return ((int (*)(void *, int, ...))call)(transfer, option, value);
}

static inline int curl_get(void *call, void *transfer, int what, void *value) {
  return ((int (*)(void *, int, ...))call)(transfer, what, value);
}
