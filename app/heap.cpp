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
    constexpr int Megabytes = 1024 * 1024;
    // Above the body of a page of 10,000 sessions: those come and go too often to be mapped each time.
    mallopt(M_MMAP_THRESHOLD, 8 * Megabytes);
    // What several pages take stays at the end of the heap: given back between two of them, it is cleared once more.
    mallopt(M_TRIM_THRESHOLD, 32 * Megabytes);
    mallopt(M_ARENA_MAX, 2);
#endif
}
