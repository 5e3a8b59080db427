// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heap.h"

#include "hugepages.h"

#include <cstdlib>
#include <new>

#ifdef __GLIBC__
#include <malloc.h>
#endif

static constexpr int Megabytes = 1024 * 1024;
/// Above the body of a page of 10,000 sessions: those come and go too often to be mapped each time.
static constexpr int MappedByItself = 8 * Megabytes;

// The sanitizers have their own.
#if defined(__GLIBC__) && !defined(BILLSCOPE_SANITIZED)
/// Takes the place of the library's own: vectors of millions of rows come and go with each question, and half of the
/// time for one went into making their memory ready page by page.
void *operator new(std::size_t size)
{
    void *memory = std::malloc(size == 0 ? 1 : size);
    if (!memory)
        throw std::bad_alloc();
    if (size >= MappedByItself)
        preferHugePages(memory, size);
    return memory;
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
#endif

void boundHeap()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, MappedByItself);
    // What several pages take stays at the end of the heap: given back between two of them, it is cleared once more.
    mallopt(M_TRIM_THRESHOLD, 32 * Megabytes);
    mallopt(M_ARENA_MAX, 2);
#endif
}
