// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void boundHeap()
{
#ifdef __GLIBC__
    constexpr int Kilobytes = 1024;
    // Above the body of a page of 10,000 sessions: those come and go too often to be mapped each time.
    mallopt(M_MMAP_THRESHOLD, 8192 * Kilobytes);
    mallopt(M_ARENA_MAX, 2);
#endif
}
