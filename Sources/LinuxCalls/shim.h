// Calls of Linux that Swift's Glibc module leaves out, as one module.
#pragma once

/* linux/fs.h: the two names change places in one step. */
#define RENAME_EXCHANGE_NAMES 2u

/* linux/sched.h and linux/mount.h: mounts that this process alone sees, for tests of full disks. */
#define UNSHARE_MOUNTS 0x20000
#define MOUNTS_BELOW_TOO 0x4000ul
#define MOUNTS_STAY_PRIVATE 0x40000ul

extern int renameat2(
    int oldFolder, const char *oldPath, int newFolder, const char *newPath, unsigned int flags);
extern int unshare(int flags);
extern int mount(
    const char *source, const char *target, const char *type, unsigned long flags,
    const void *options);
